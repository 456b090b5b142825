/// How all pages look: colours in light and dark, type, what stands at the top and beside the text.
package enum PageStyle {
  /// The style sheet that a page's own follows.
  package static let text: StaticString = """
    :root{--serif:"Iowan Old Style",Charter,"Palatino Linotype",Palatino,"Noto Serif","DejaVu Serif",\
    Georgia,serif;color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#22272b;--soft:#5a6268;\
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
    h1,h2,blockquote{font-family:var(--serif);font-weight:400}
    h1{font-size:clamp(2.1rem,6vw,3.4rem);line-height:1.1;margin:.2rem 0 .6rem;letter-spacing:-.01em}
    h2{font-size:1.65rem;line-height:1.25;margin:0 0 1rem}
    h3{font-size:1.05rem;line-height:1.4;margin:2rem 0 .5rem}
    p{margin:.5rem 0 1rem;max-width:44rem}
    a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
    main:focus{outline:none}
    small,.note,.meta,.scope{color:var(--soft)}
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
    .severity{display:inline-block;font-size:.78rem;line-height:1.3;padding:.1rem .5rem;border-radius:1rem;\
    border:1px solid var(--edge);color:var(--ink)}
    .severity.error{background:var(--error);border-color:var(--error);color:var(--paper)}
    .severity.warning{border-color:var(--accent);color:var(--accent)}
    .told{display:grid;grid-template-columns:4.4rem minmax(0,1fr);column-gap:.4rem}
    .told b{color:var(--accent)}
    details{margin:.8rem 0}summary{cursor:pointer;color:var(--accent);padding:.4rem 0}
    blockquote{margin:0;font-size:1.15rem;line-height:1.5}blockquote p{margin:0 0 .4rem}
    label{display:grid;font-size:.84rem;color:var(--soft);gap:.15rem;min-width:0}
    footer{border-top:1px solid var(--line);padding-top:1rem;color:var(--soft);font-size:.88rem}
    @media (min-width:64rem){.sheet{grid-template-columns:12.5rem minmax(0,1fr)}
    .contents{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow-y:auto}
    .contents ol{display:block}}
    @media (max-width:40rem){body{padding:0 1rem 2rem}section{margin-bottom:3rem}}
    @media print{:root:root:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;\
    --accent:#0f5257;--wash:#fff;--error:#0f5257;--warning:#5a9ba0;--advice:#bcd8d9;--edge:#5a9ba0;\
    --count:#a8a69e;color-scheme:light}
    @page{margin:18mm 16mm}body{font-size:10pt;max-width:none;padding:0}
    .contents,.skip,button,form{display:none!important}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .sheet{display:block}section{margin-bottom:2rem}h2,h3{break-after:avoid}
    a{color:inherit;text-decoration:none}}

    """
}
