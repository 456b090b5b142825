/// How the page looks. Its hash is in the page's own policy.
enum AuditPageStyle {
  /// The style sheet.
  static let text: StaticString = """
    :root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#22272b;--soft:#5a6268;\
    --line:#dcd9d1;--accent:#0f5257;--wash:#eaf1f0;--error:#0f5257;--warning:#5a9ba0;\
    --advice:#bcd8d9;--edge:#5a9ba0;--count:#a8a69e}
    :root[data-theme=dark]{color-scheme:dark}
    :root[data-theme=light]{color-scheme:light}
    :root[data-theme=dark]{--paper:#15191b;--card:#1b2123;--ink:#e7e5df;--soft:#a7aeb1;\
    --line:#343c3f;--accent:#8ad0d2;--wash:#1e2b2d;--error:#9adcde;--warning:#4f9498;\
    --advice:#2b5154;--edge:#4f9498;--count:#6b7275}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){--paper:#15191b;--card:#1b2123;\
    --ink:#e7e5df;--soft:#a7aeb1;--line:#343c3f;--accent:#8ad0d2;--wash:#1e2b2d;--error:#9adcde;\
    --warning:#4f9498;--advice:#2b5154;--edge:#4f9498;--count:#6b7275}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:77rem;padding:0 1.5rem 3rem;background:var(--paper);color:var(--ink);\
    font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;\
    overflow-wrap:anywhere}
    h1,h2,.verdict,dl.figures dd:not(.note),blockquote{font-family:"Iowan Old Style",Charter,\
    "Palatino Linotype",Palatino,"Noto Serif","DejaVu Serif",Georgia,serif;font-weight:400}
    h1{font-size:clamp(2.1rem,6vw,3.4rem);line-height:1.1;margin:.2rem 0 .6rem;letter-spacing:-.01em}
    h2{font-size:1.65rem;line-height:1.25;margin:0 0 1rem}
    h3{font-size:1.05rem;line-height:1.4;margin:2rem 0 .5rem}
    p{margin:.5rem 0 1rem;max-width:44rem}
    a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
    main:focus{outline:none}
    small,.note,.meta,.place,.scope,caption,.tick,.label{color:var(--soft)}
    small{font-size:.82rem}.note{font-size:.9rem}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--card);\
    padding:.5rem 1rem;z-index:2}
    .masthead{padding:2.2rem 0 1.6rem;border-bottom:2px solid var(--accent);margin-bottom:2.2rem}
    .brand{display:flex;align-items:center;justify-content:space-between;max-width:none;margin:0;\
    min-height:2.4rem;font-size:.82rem;letter-spacing:.12em;text-transform:uppercase;color:var(--accent)}
    .scope{margin:0;max-width:none}
    button,select,input{font:inherit;font-size:.9rem;color:var(--ink);background:var(--card);\
    border:1px solid var(--soft);border-radius:.35rem;padding:.35rem .7rem;min-height:2.4rem}
    button{cursor:pointer}button:hover{border-color:var(--accent);color:var(--accent)}
    .sheet{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem 3.5rem}
    .contents ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;\
    font-size:.92rem}
    .contents a{display:inline-block;padding:.25rem 0;text-decoration:none}
    .contents a:hover{text-decoration:underline}
    section{margin-bottom:4rem;scroll-margin-top:1rem}
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
    .severity{display:inline-block;font-size:.78rem;line-height:1.3;padding:.1rem .5rem;border-radius:1rem;\
    border:1px solid var(--edge);color:var(--ink)}
    .severity.error{background:var(--error);border-color:var(--error);color:var(--paper)}
    .severity.warning{border-color:var(--accent);color:var(--accent)}
    .reasons{display:grid;gap:0 3rem}
    .reasons article{border-top:1px solid var(--line);padding:1.3rem 0 .8rem;scroll-margin-top:1rem;\
    break-inside:avoid}
    .reasons h3{font-size:1.12rem;margin:0 0 .35rem;max-width:44rem}
    .reasons p{margin:0 0 .55rem}.reasons b{font-weight:600}
    .told{display:grid;grid-template-columns:4.4rem minmax(0,1fr);column-gap:.4rem}
    .told b{color:var(--accent)}
    .meta,.said,.ask{font-size:.9rem}
    .said{list-style:none;padding:0;margin:.6rem 0;max-width:44rem}
    .said li{display:flex;justify-content:space-between;gap:1rem;padding:.3rem 0;\
    border-top:1px dotted var(--line)}
    details{margin:.8rem 0}summary{cursor:pointer;color:var(--accent);padding:.4rem 0}
    .template{margin:0 0 1.8rem;padding-left:1.3rem;border-left:3px solid var(--line)}
    blockquote{margin:0;font-size:1.15rem;line-height:1.5}blockquote p{margin:0 0 .4rem}
    .template figcaption{font-size:.88rem;color:var(--soft)}
    #filter{display:flex;flex-wrap:wrap;gap:.8rem;align-items:end;padding:1rem 1.1rem;background:var(--wash);\
    border-radius:.4rem}
    #filter[hidden]{display:none}
    label{display:grid;font-size:.84rem;color:var(--soft);gap:.15rem;min-width:0}
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
    footer{border-top:1px solid var(--line);padding-top:1rem;color:var(--soft);font-size:.88rem}
    @media (min-width:64rem){.sheet{grid-template-columns:12.5rem minmax(0,1fr)}
    .contents{position:sticky;top:1.5rem;align-self:start}
    .contents ol{display:block}}
    @media (max-width:40rem){body{padding:0 1rem 2rem}.answer{padding:1.1rem 1.1rem}
    section{margin-bottom:3rem}.facts div{grid-template-columns:minmax(0,1fr)}
    td.bars,thead td.bars{display:none}tbody th{min-width:9.5rem}
    #filter label,#filter select,#filter input{width:100%;max-width:none}
    .figures{grid-template-columns:repeat(2,minmax(0,1fr));gap:1.1rem 1.2rem}}
    @media print{:root,:root[data-theme]{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;\
    --accent:#0f5257;--wash:#fff;--error:#0f5257;--warning:#5a9ba0;--advice:#bcd8d9;--edge:#5a9ba0;\
    --count:#a8a69e;color-scheme:light}
    @page{margin:18mm 16mm}body{font-size:10pt;max-width:none;padding:0}
    .contents,.skip,button,#filter,.find{display:none!important}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    th button{display:inline!important;padding:0}.sheet{display:block}
    section{margin-bottom:2rem}h2,h3{break-after:avoid}thead{break-inside:avoid}tr,figure,.answer,.figures div{break-inside:avoid}
    a{color:inherit;text-decoration:none}.scroll{overflow:visible}.trend{min-width:0}}

    """
}
