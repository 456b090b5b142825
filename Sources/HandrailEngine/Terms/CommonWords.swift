import CScan

/// How common words are in English prose, roughly: for choosing which word of a term to look for.
///
/// It decides about speed only, so terms in other languages are found just as surely.
struct CommonWords {
  private var weights: HashTable

  /// Creates the list.
  init() {
    weights = HashTable(capacity: 811)
    for (weight, words) in Self.words {
      words.withUTF8Buffer { letters in
        for word in letters.split(separator: UInt8(ascii: " ")) {
          let hash = handrail_word_hash(
            letters.baseAddress, letters.count, word.startIndex, word.endIndex, 0)
          _ = weights.replaceNumber(of: hash, with: weight)
        }
      }
    }
  }

  /// How many times as often as a rare word one with this hash is met; 1 for words not in the list.
  func weight(of hash: UInt64) -> Int { max(1, Int(weights[hash])) }

  private static let words: [(weight: Int32, words: StaticString)] = [
    (
      500,
      """
      the of and to a in is it that for you on with as be are this have at by not or from but \
      was we an they can all will your our which one has their so if more about when what up out \
      would do there who time no he been were how other some like its my just also get into make \
      than any only them now then new people these his see us know over could use go most first \
      where may way even through work well after should need because each very many want good \
      those such much being does did take every
      """
    ),
    (
      100,
      """
      two year years day days great back help look think give still find own long made while \
      here come before between must without under same right another around too off down world \
      life used using always never since during again both few next last part place thing things \
      something lot best better able team company business customer customers service services \
      product products market data system systems information project projects design technology \
      community support start end high small large different important number case point set \
      home today week month open full keep show read write learn build change process experience \
      question problem idea group order free health school public social research study story \
      video book share check against until however really though often within across less why \
      him her she me man men women children development management government power program \
      provide include including create based become
      """
    ),
    (
      30,
      """
      person access area away add added ago air almost alone along already although among amount \
      answer anyone anything app approach article ask asked available bad bank base bring \
      brought budget building built call called came campaign car care career center central \
      certain challenge chance changes city class clear close code common companies complete \
      computer conference consider content continue control cost costs country couple course \
      current cut date deal decided decision deep department details develop digital direct \
      doing done door double drive early easy economic edge education effect effort either email \
      employee employees energy engineering enough entire especially event events ever everyone \
      everything example expect expert eye face fact family far fast father features feedback \
      feel feeling feet felt field figure file final finally financial fine fire five focus \
      follow food force form former forward found four friend friends front fund future game \
      gave general getting given global goal goals goes going gone got green ground growing \
      growth guide half hand hands happen happy hard head hear heard heart held hold hope hour \
      hours house huge human image impact improve individual industry instead insurance interest \
      interesting internal international internet interview investment issue issues job join key \
      kind knew knowledge known land language later latest launch law lead leader leaders \
      leadership learning least leave led left legal let letter level light limited line link \
      list listen little live living local location looking lost love low main major making \
      manager marketing material matter maybe mean means measure media medical meet meeting \
      member members message method middle might million mind minute minutes mobile model modern \
      moment money months morning mother move movement moving music name national natural near \
      necessary needed needs network news night north note nothing october offer office official \
      old online operation opportunity option options organization original others outside page \
      paid paper parents park partner partners party past path pay per percent perfect \
      performance perhaps period personal phone photo physical picture piece plan planning plans \
      platform play please plus points policy political popular position possible post potential \
      practice present president press pretty price private probably production professional \
      programs property protect quality questions quick quickly quite range rate rather reach \
      ready real reason reasons receive recent recently record red related release remember \
      report reports request required resource resources response rest result results return \
      review risk road role room rule run running safe safety said sale sales saw say says \
      science search season second section security seem seems seen sell send sense series \
      serious serve server several short shown side sign significant similar simple simply \
      single site situation six size skills society software someone sometimes soon sort source \
      south space speak special specific stage stand standard star started state statement \
      states stay step steps stop store strategy street strong student students style subject \
      success successful suggest summer sure table taken taking talk task tax teacher technical \
      tell term terms test text thank thanks themselves therefore third thought thousands three \
      title together told took tool tools top total toward town track trade traditional traffic \
      training travel tree tried true trust try trying turn type understand understanding unit \
      university update upon user users usually value view visit voice wait walk wall war watch \
      water ways website weekend weeks welcome went west whether white whole whose wide win \
      window wish wonderful word words worked workers working works worth writing written wrong \
      yes yet young yourself
      """
    ),
  ]
}
