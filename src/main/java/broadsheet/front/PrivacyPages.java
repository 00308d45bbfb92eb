package broadsheet.front;

import broadsheet.consent.Choice;
import broadsheet.consent.Consent;
import broadsheet.front.page.ChoicesView;
import broadsheet.front.page.Link;
import broadsheet.front.page.PrivacyView;
import broadsheet.front.page.Words;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the page about what is stored of readers, and the one on which they choose. */
final class PrivacyPages {
    private final Heads heads;
    private final Consent consent;
    private final boolean accounts;

    /** @param accounts whether readers can open some */
    PrivacyPages(Heads heads, Consent consent, boolean accounts) {
        this.accounts = accounts;
        this.heads = heads;
        this.consent = consent;
    }

    /** In the paper's language, and kept. */
    Outcome page(Galley galley) {
        var paper = galley.furniture().paper();
        var words = galley.furniture().words();
        var terms = galley.furniture().terms();
        var about = terms.in(paper.language()).tell(terms.asks() ? "page.intro.asked" : "page.intro");
        var head =
                heads.prose(heads.page(paper, words.say("privacy"), about, Place.Single.PRIVACY.address(), List.of()));
        return Outcome.Sheet.of("privacy", view(galley, head, words, paper.language()));
    }

    /** In any language that the house speaks. */
    Outcome page(Galley galley, Language language) {
        var words = Words.in(language);
        var head = heads.talk(galley.furniture().paper(), language, words.say("privacy"), "/privacy/" + language);
        return new Outcome.Sheet(200, "privacy", view(galley, head, words, language), false);
    }

    private PrivacyView view(Galley galley, broadsheet.front.page.Head head, Words words, Language language) {
        var terms = galley.furniture().terms();
        var others = Messages.LANGUAGES.stream()
                .filter(tag -> !tag.equals(language.bare()))
                .map(tag -> new Link(inItself(tag), "/privacy/" + tag, false))
                .toList();
        return new PrivacyView(
                head,
                Frames.around(galley.furniture(), language, null),
                words,
                terms,
                terms.in(language),
                consent.age().toDays(),
                others,
                accounts);
    }

    private static String inItself(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(tag));
    }

    /** Where a reader chooses, and takes back. */
    Outcome choices(Galley galley, Optional<Choice> choice, boolean signal) {
        var furniture = galley.answered().furniture();
        var language = furniture.paper().language();
        var words = furniture.terms().in(language);
        var head = heads.prose(heads.hidden(furniture.paper(), words.tell("choices")));
        var frame = Frames.around(furniture, language, null);
        var view = new ChoicesView(head, frame, furniture.terms(), words, choice.orElse(null), signal);
        return new Outcome.Sheet(200, "choices", view, false);
    }
}
