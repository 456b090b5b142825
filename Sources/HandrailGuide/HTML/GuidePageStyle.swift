/// How the guide looks, on top of what all pages share. Its hash is in the page's own policy.
enum GuidePageStyle {
  /// The style sheet.
  static let text: StaticString = """
    :root{--stop:#96360f;--stopwash:#faece4}
    :root[data-theme=dark]{--stop:#f2ad8b;--stopwash:#3a271e}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){--stop:#f2ad8b;--stopwash:#3a271e}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    [hidden]{display:none!important}
    .masthead{padding-bottom:2rem}
    .lede{font-family:var(--serif);font-size:clamp(1.1rem,2.6vw,1.3rem);line-height:1.55;max-width:42rem;\
    margin:0 0 1.4rem}
    #search{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;align-items:end}
    #search label{flex:1 1 18rem;max-width:30rem}
    #search input{font-size:1rem;min-height:2.9rem;padding:.4rem .9rem;width:100%}
    #found{margin:0;min-height:2.9rem;line-height:2.9rem;font-size:.9rem;color:var(--soft)}
    .contents a{line-height:1.35;padding:.3rem 0}
    .contents a[aria-current]{color:var(--ink);font-weight:600;text-decoration:underline;\
    text-decoration-thickness:2px;text-decoration-color:var(--accent)}
    .why{font-family:var(--serif);font-size:1.14rem;line-height:1.6}
    .legend{margin:0;display:grid;gap:.7rem}
    .legend div{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:.1rem 1rem;align-items:baseline}
    .legend dd{margin:0;max-width:38rem}
    .about{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:0 0 1.4rem;font-size:.88rem;color:var(--soft)}
    .about div{display:flex;gap:.45rem}.about dt{font-weight:600;color:var(--accent)}.about dd{margin:0}
    main>section{border-top:1px solid var(--line);padding-top:1.7rem}main>section:first-child{border:0;padding:0}
    .topic>h2,.yours>h2,.quiz>h2{font-size:clamp(1.6rem,4vw,2.1rem)}#reading h2{font-size:1.3rem}
    .rule{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1.25rem 1.4rem 1rem;\
    margin:0 0 1.1rem;scroll-margin-top:1rem}
    .rule:target{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent)}
    .head{display:flex;flex-wrap:wrap;gap:.3rem .9rem;align-items:center;justify-content:space-between}
    .rule h3{margin:0;font-size:1.14rem}
    .rule h4{margin:0 0 .3rem;font-size:.84rem;letter-spacing:.03em}
    .message{font-size:1.04rem;margin:.35rem 0 .8rem}
    .told{margin:0 0 .5rem}
    .rule>.meta{font-size:.8rem;margin:.9rem 0 0}
    code{font:.92em ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
    .pair{display:grid;gap:1rem 1.2rem;margin:1rem 0 0}
    .pair>div{border-radius:.45rem;padding:.8rem 1rem .7rem;min-width:0}
    .dont{background:var(--stopwash)}.do{background:var(--wash)}
    .dont h4,.dont summary{color:var(--stop)}.do h4{color:var(--accent)}
    .dont h4::before{content:"\\2715\\00a0\\00a0";content:"\\2715\\00a0\\00a0" / ""}
    .do h4::before{content:"\\2713\\00a0\\00a0";content:"\\2713\\00a0\\00a0" / ""}
    .said{list-style:none;margin:0;padding:0}
    .said.do,.said.dont{background:none}
    .said li{padding:.28rem 0}
    .said small{display:block}
    .fixed{display:block;color:var(--soft);font-size:.92rem}
    .pair details{margin:0}.pair summary{font-size:.88rem}
    mark{background:none;color:inherit;text-decoration:underline;text-decoration-thickness:2px;\
    text-underline-offset:.22em;font-weight:600}
    .dont mark,#answer mark{text-decoration-color:var(--stop);text-decoration-style:wavy;\
    text-decoration-thickness:1.5px}
    .do mark,.yours mark{text-decoration-color:var(--accent)}
    main>.yours{background:var(--wash);border:0;border-radius:.8rem;padding:1.8rem 2rem 1rem}
    .yours h3{margin-top:1.2rem}.yours .rule h4{font-size:1.05rem;letter-spacing:0}
    main>.quiz{border-top:2px solid var(--accent);padding-top:2rem}
    .quiz button{font-size:1rem;padding:.5rem 1.2rem;min-height:2.9rem}
    .quiz button:disabled{opacity:1;color:var(--soft);border-color:var(--line);cursor:default}
    .quiz button[aria-pressed=true]{color:var(--ink);border-color:var(--ink);border-width:2px}
    #begin,#next{background:var(--accent);color:var(--paper);border-color:var(--accent)}
    #begin:hover,#next:hover{background:var(--ink);border-color:var(--ink);color:var(--paper)}
    #question{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1.2rem 1.5rem}
    #asked{margin-top:0}#asked:focus{outline:none}
    #post{font-size:clamp(1.2rem,3vw,1.5rem);line-height:1.5}
    #context{font-family:system-ui,sans-serif}
    .answers{display:flex;flex-wrap:wrap;gap:.7rem;margin:1rem 0 .2rem}
    #answer{margin:1.1rem 0}#answer p{margin:.3rem 0}
    #answer .verdict{font-family:var(--serif);font-size:1.3rem}
    @media (min-width:52rem){.pair{grid-template-columns:repeat(2,minmax(0,1fr))}}
    @media (max-width:40rem){.legend div{grid-template-columns:minmax(0,1fr)}
    .rule{padding:1rem 1rem .8rem;margin-left:-.25rem;margin-right:-.25rem}
    main>.yours{padding:1.3rem 1.1rem .6rem;margin-left:-.25rem;margin-right:-.25rem}
    .pair>div{padding:.7rem .8rem}.contents ol{display:block;columns:1}.contents li a{display:block}
    .answers button{flex:1 1 100%}}
    @media print{:root:root:root{--stop:#7a2c0c;--stopwash:#fff}
    .rule{break-inside:avoid;padding:.6rem .8rem}.pair{grid-template-columns:repeat(2,minmax(0,1fr))}
    .pair>div{border:1px solid var(--line)}
    main>.yours{border:1px solid var(--line)}
    .quiz,summary{display:none}details::details-content{content-visibility:visible;display:block}}

    """
}
