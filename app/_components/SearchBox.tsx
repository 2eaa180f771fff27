'use client';

import { useCombobox } from 'downshift';
import { useEffect, useRef, useState } from 'react';
import { say } from '../../lib/language/say';
import { spoken } from '../../lib/language/spoken';
import { linked } from '../linked';
import { addressOf, type Hit, readHits } from './readHits';
import { type Country, recentHits, rememberHit } from './recentHits';

const HITS = 7;
/** Milliseconds after the last key before the server is asked. */
const PAUSE = 120;
const KINDS = spoken({ unit: { zh: '单位', en: 'Body' }, metric: { zh: '指标', en: 'Metric' } });

/**
 * The search box of every page: units and metrics by name, pinyin, initials, old name or code. Without JavaScript a
 * plain form that leads to /search. What was chosen before is offered by language and country. While an input method composes, nothing is asked and no key chooses.
 */
export function SearchBox({ country }: { readonly country: Country }) {
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const [answered, setAnswered] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const wanted = typed.trim();

  useEffect(() => {
    if (composing) return;
    if (wanted === '') {
      setHits(recentHits(country));
      setAnswered('');
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const search = new URLSearchParams({ q: wanted, limit: String(HITS) });
        const response = await fetch(linked(`/search.json?${search}`), { signal: stop.signal });
        if (!response.ok) return;
        setHits(readHits(await response.json()));
        setAnswered(wanted);
      } catch {
        // aborted by the next key, or the network is away: Enter still leads to /search
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted, composing, country]);

  const { isOpen, highlightedIndex, getMenuProps, getInputProps, getItemProps } = useCombobox({
    items: [...hits],
    inputValue: typed,
    itemToString: (hit) => hit?.label ?? '',
    onIsOpenChange: ({ isOpen: open }) => {
      if (open && wanted === '') setHits(recentHits(country));
    },
    // What is highlighted when the box loses focus is not chosen by that.
    stateReducer: (_, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur ? { ...changes, selectedItem: null } : changes,
    selectedItem: null,
    onSelectedItemChange: ({ selectedItem: hit }) => {
      if (!hit) return;
      rememberHit(country, hit);
      window.location.assign(linked(addressOf(hit)));
    },
  });
  const shown = isOpen && hits.length > 0;
  const nothing = isOpen && answered !== '' && answered === wanted && hits.length === 0;

  return (
    <form className="search" action={linked('/search')} ref={form}>
      <search>
        <input
          {...getInputProps({
            'aria-label': say({ zh: '查找单位或指标', en: 'Find a body or a metric' }),
            onChange: (event) => setTyped(event.currentTarget.value),
            onCompositionStart: () => setComposing(true),
            onCompositionEnd: () => setComposing(false),
            onKeyDown: (event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing && highlightedIndex < 0) {
                // Downshift keeps Enter to itself while the list is open.
                form.current?.requestSubmit();
              }
            },
          })}
          name="q"
          type="search"
          maxLength={60}
          autoComplete="off"
          placeholder={say({
            zh: '单位或指标，可用拼音',
            en: 'Body or metric: name, pinyin or code',
          })}
        />
        <div className="panel" hidden={!shown && !nothing}>
          {shown && wanted === '' && (
            <p>
              {say({ zh: '最近选过（只存在这个浏览器里）', en: 'Chosen before (kept in this browser only)' })}
            </p>
          )}
          {nothing && (
            <p role="status">
              {say({ zh: '没有找到：换一个更短的词试试', en: 'Nothing found: try a shorter word' })}
            </p>
          )}
          <ul
            {...getMenuProps({
              'aria-label': say({ zh: '找到的单位和指标', en: 'Bodies and metrics found' }),
            })}
          >
            {shown &&
              hits.map((hit, index) => (
                <li
                  key={`${hit.kind}/${hit.id}`}
                  {...getItemProps({ item: hit, index })}
                  className={index === highlightedIndex ? 'here' : undefined}
                >
                  <span>{hit.label}</span>{' '}
                  <span className="muted small">
                    {KINDS[hit.kind]}
                    {hit.detail && ` · ${hit.detail}`}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      </search>
    </form>
  );
}
