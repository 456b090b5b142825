"""Posts: paragraphs of sentences of the lexicon's words, with the marks that people make."""

BATCH = 200_000
TYPOGRAPHIC = 0.066
"""How many paragraphs have curly quotes, dashes, accents and emoji."""
FOREIGN = 0.0035
"""How many are in another language."""

ACCENTED = "café naïve résumé Zoë São fiancée Müller jalapeño Łódź Ångström façade über".split()
EMOJI = ["🚀", "🎉", "❤️", "👍🏽", "✨", "🙌", "→", "•"]
OTHERS = [
    "Мы рады сообщить, что наша новая библиотека открыта для всех жителей города. " * 3,
    "Η ομάδα μας εργάζεται για να κάνει τις υπηρεσίες πιο απλές και πιο ανοιχτές. " * 3,
    "私たちは新しいサービスを公開しました。ご意見をお待ちしています。" * 4,
    "Über die Straße fährt früh ein größerer Zug; wir hören ihn schon fünf Jahre. " * 3,
    "Nous avons découvert à l’été que l’équipe préférait être présentée dès le début. " * 3,
    "يسعدنا أن نعلن عن افتتاح المكتبة الجديدة لجميع سكان المدينة هذا الأسبوع. " * 3,
]
ENDS = [".", ".", ".", ".", ".", ".", ".", ".", "!", "?"]


class PostWriter:
    """Writes one post after the other."""

    def __init__(self, lexicon):
        self.lexicon = lexicon
        self.random = lexicon.random
        self._words, self._used = [], 0

    def post(self, planted=()):
        """A post of some paragraphs, a blank line between them; each of `planted` stands in it."""
        planted = list(planted)
        count = max(1 + int(self.random.random() * 6), len(planted))
        return "\n\n".join(
            self._paragraph(planted.pop() if planted else None) for _ in range(count)
        )

    def _paragraph(self, planted):
        chance = self.random.random()
        if chance < FOREIGN and planted is None:
            return OTHERS[int(self.random.random() * len(OTHERS))].rstrip()
        is_typographic = chance < FOREIGN + TYPOGRAPHIC
        sentences = []
        for _ in range(1 + int(self.random.random() * 6)):
            words = self.take(5 + int(self.random.random() * 26))
            if planted is not None:
                words[len(words) // 2] = planted
                planted = None
            sentences.append(self._curly(words) if is_typographic else self._plain(words))
        text = " ".join(sentences)
        return text.replace("'", "’") if is_typographic else text

    def take(self, count):
        """So many words, in a row."""
        if self._used + count > len(self._words):
            self._words, self._used = self.lexicon.draw(BATCH), 0
        self._used += count
        return self._words[self._used - count : self._used]

    def _plain(self, words):
        chance = self.random.random()
        middle = len(words) // 3
        if chance < 0.5:
            words[middle] += ","
        elif chance < 0.56:
            words[middle] = '"' + words[middle]
            words[-2] += '"'
        elif chance < 0.62:
            words[middle] = "(" + words[middle]
            words[-2] += ")"
        return self._finish(words, chance)

    def _curly(self, words):
        chance = self.random.random()
        middle = len(words) // 3
        if chance < 0.7:
            words[middle] = "“" + words[middle]
            words[middle + 1] += "”"
        if chance > 0.5:
            words[-3] += " —"
        if 0.3 < chance < 0.6:
            words[-2] = ACCENTED[int(chance * 1000) % len(ACCENTED)]
        if 0.55 < chance < 0.7:
            words[-1] += " " + EMOJI[int(chance * 1000) % len(EMOJI)]
        return self._finish(words, chance)

    def _finish(self, words, chance):
        first = words[0]
        words[0] = first[:1].upper() + first[1:]
        return " ".join(words) + ENDS[int(chance * 9973) % len(ENDS)]
