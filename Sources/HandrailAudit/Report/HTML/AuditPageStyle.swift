/// How the page looks, on top of what all pages share. Its hash is in the page's own policy.
enum AuditPageStyle {
  /// The style sheet.
  static let text: StaticString = """
    .verdict,dl.figures dd:not(.note){font-family:var(--serif);font-weight:400}
    .place,caption,.tick,.label{color:var(--soft)}
    .answer{background:var(--wash);border-left:4px solid var(--accent);padding:1.4rem 1.6rem;\
    border-radius:0 .4rem .4rem 0;margin-bottom:1.8rem}
    .answer p:last-child{margin-bottom:0}
    .verdict{font-size:clamp(1.25rem,3.4vw,1.65rem);line-height:1.4;margin-top:0}
    .verdict strong{color:var(--accent);font-weight:700}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1.5rem 2rem;\
    margin:0 0 1.5rem}
    .figures div{border-top:1px solid var(--line);padding-top:.6rem}
    .figures dt{font-size:.9rem}
    .figures dd{margin:0}.figures dd:not(.note){font-size:2.1rem;line-height:1.25;\
    font-variant-numeric:lining-nums tabular-nums}
    .figures .note{font-size:.84rem;line-height:1.35}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:lining-nums tabular-nums;\
    margin:.3rem 0 .8rem}
    caption{text-align:left;font-size:.84rem;padding-bottom:.4rem}
    th,td{text-align:left;vertical-align:top;padding:.55rem .8rem .55rem 0;border-bottom:1px solid var(--line)}
    thead th,thead td{border-bottom:1px solid var(--soft);font-weight:600;white-space:nowrap;\
    vertical-align:bottom}
    tbody th{font-weight:400;min-width:11rem}
    tbody th small{display:block}
    .n{text-align:right;white-space:nowrap}
    th button{border:0;background:none;color:inherit;font-weight:600;padding:.2rem .1rem;min-height:1.8rem}
    th button::after{content:"";display:inline-block;width:1.1em;text-align:center}
    th.n button::after{content:none}th.n button::before{content:"";display:inline-block;width:1.1em;\
    text-align:center}
    th[aria-sort=ascending]:not(.n) button::after,th.n[aria-sort=ascending] button::before{content:"↑"}
    th[aria-sort=descending]:not(.n) button::after,th.n[aria-sort=descending] button::before{content:"↓"}
    tbody tr:hover{background:var(--wash)}
    td.bars{width:24%;min-width:6rem;padding-right:0}
    td.bars svg{display:block;width:100%;height:.75rem;margin-top:.36rem}
    rect.error{fill:var(--error)}rect.warning{fill:var(--warning)}rect.advice{fill:var(--advice)}
    .trend rect.advice{stroke:var(--edge)}
    rect.count{fill:var(--count)}
    .chart{margin:0 0 1rem}.chart figcaption{display:flex;flex-wrap:wrap;gap:.2rem 2rem;\
    justify-content:space-between;font-size:.9rem}
    .trend{display:block;width:100%;min-width:38rem;height:auto}
    .trend text{font:12px system-ui,sans-serif;fill:var(--soft)}
    .trend .grid{stroke:var(--line)}.trend .axis{stroke:var(--soft)}
    .legend{list-style:none;display:flex;gap:1.2rem;margin:0;padding:0;font-size:.84rem;color:var(--soft)}
    .legend li::before{content:"";display:inline-block;width:.8em;height:.8em;margin-right:.4em;\
    border:1px solid var(--edge)}
    .legend .error::before{background:var(--error)}.legend .warning::before{background:var(--warning)}
    .legend .advice::before{background:var(--advice)}
    .reasons{display:grid;gap:0 3rem}
    .reasons article{border-top:1px solid var(--line);padding:1.3rem 0 .8rem;scroll-margin-top:1rem;\
    break-inside:avoid}
    .reasons h3{font-size:1.12rem;margin:0 0 .35rem;max-width:44rem}
    .reasons p{margin:0 0 .55rem}.reasons b{font-weight:600}
    .meta,.said,.ask{font-size:.9rem}
    .said{list-style:none;padding:0;margin:.6rem 0;max-width:44rem}
    .said li{display:flex;justify-content:space-between;gap:1rem;padding:.3rem 0;\
    border-top:1px dotted var(--line)}
    .template{margin:0 0 1.8rem;padding-left:1.3rem;border-left:3px solid var(--line)}
    .template figcaption{font-size:.88rem;color:var(--soft)}
    #filter{display:flex;flex-wrap:wrap;gap:.8rem;align-items:end;padding:1rem 1.1rem;background:var(--wash);\
    border-radius:.4rem}
    #filter[hidden]{display:none}
    .find{display:inline-grid;margin-bottom:.4rem}
    select{max-width:13rem}
    .posts{padding:0;margin:0;list-style:none}
    .posts>li{border-top:1px solid var(--line);padding:.9rem 0;break-inside:avoid}
    .posts p{margin:0;max-width:none}.posts .place{font-size:.84rem}
    .posts ul{list-style:none;padding:0;margin:.5rem 0 0}
    .posts ul li{margin:.35rem 0}
    .posts li small{display:block;padding-left:.1rem}
    .facts{margin:0 0 1.5rem}.facts div{display:grid;grid-template-columns:10rem minmax(0,1fr);\
    gap:0 1rem;padding:.4rem 0;border-top:1px solid var(--line)}
    .facts dt{color:var(--soft)}.facts dd{margin:0}
    @media (max-width:40rem){.answer{padding:1.1rem 1.1rem}.facts div{grid-template-columns:minmax(0,1fr)}
    td.bars,thead td.bars{display:none}tbody th{min-width:9.5rem}
    #filter label,#filter select,#filter input{width:100%;max-width:none}
    .figures{grid-template-columns:repeat(2,minmax(0,1fr));gap:1.1rem 1.2rem}}
    @media print{.find{display:none!important}th button{display:inline!important;padding:0}
    thead{break-inside:avoid}tr,figure,.answer,.figures div{break-inside:avoid}
    .scroll{overflow:visible}.trend{min-width:0}}

    """
}
