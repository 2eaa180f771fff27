/** Said where a place was asked for that there is not. */
export function UnknownParent({ id }: { readonly id: string }) {
  return (
    <p className="notice">
      没有编号为“{id}”的单位：请在 <a href="/units">单位</a> 页查编号。
    </p>
  );
}
