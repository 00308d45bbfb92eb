package broadsheet.front;

import broadsheet.front.page.Link;
import broadsheet.front.page.SearchView;
import broadsheet.search.Answer;
import broadsheet.search.Question;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the page with what was found for a question. */
final class SearchPages {
    private static final int NEWEST = 4;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Heads heads;

    SearchPages(Heads heads) {
        this.heads = heads;
    }

    Outcome search(Galley galley, Question.Read read, Answer answer) {
        var furniture = galley.furniture();
        var question = read.question();
        var facets = new FacetSetter(furniture, question);
        var setter = new TeaserSetter(galley, furniture.paper().language());
        boolean nothing = answer.hits().isEmpty();
        var view = new SearchView(
                heads.searching(furniture.paper(), title(furniture, question)),
                Frames.asked(furniture, question.words()),
                asked(question, facets),
                !question.isEmpty(),
                answer.total(),
                results(answer, setter),
                notes(furniture, read, answer),
                meant(question, answer),
                nothing && question.isNarrowed() && !question.words().isBlank()
                        ? new Link(furniture.words().say("search.wider"), FacetSetter.address(question.unfiltered()))
                        : null,
                question.isNarrowed() || question.page() > 1 ? List.of() : places(furniture, words(question.words())),
                nothing && !question.isNarrowed() ? List.of() : facets.facets(answer),
                turning(question, answer),
                nothing ? setter.set(galley.stories().latest(galley.sql(), NEWEST, 0), Slot.CARD) : List.of(),
                heads.finder());
        return new Outcome.Sheet(200, "search", view, false);
    }

    private static String title(Furniture furniture, Question question) {
        var words = furniture.words();
        return question.words().isBlank() ? words.say("search") : words.say("search.found", question.words());
    }

    private static SearchView.Asked asked(Question question, FacetSetter facets) {
        return new SearchView.Asked(
                question.words().strip(),
                Objects.toString(question.from(), ""),
                Objects.toString(question.to(), ""),
                facets.kept(),
                facets.orders(),
                facets.chosen());
    }

    private static List<SearchView.Result> results(Answer answer, TeaserSetter setter) {
        var teasers =
                setter.signed(answer.hits().stream().map(Answer.Hit::story).toList(), Slot.CARD);
        var results = new ArrayList<SearchView.Result>();
        for (int i = 0; i < teasers.size(); i++) {
            var hit = answer.hits().get(i);
            results.add(new SearchView.Result(teasers.get(i), hit.headline(), hit.passage()));
        }
        return results;
    }

    private static List<String> notes(Furniture furniture, Question.Read read, Answer answer) {
        var notes = new ArrayList<String>();
        var words = furniture.words();
        for (var unread : read.unread()) notes.add(words.say("search.unread", unread));
        if (!answer.hits().isEmpty()) {
            switch (answer.loosely()) {
                case NOT -> {}
                case MISSPELT -> notes.add(words.say("search.misspelt"));
                case MOST_WORDS -> notes.add(words.say("search.most"));
            }
        }
        if (!answer.whole()) notes.add(words.say("search.building"));
        return notes;
    }

    private static @Nullable Link meant(Question question, Answer answer) {
        var meant = answer.meant();
        return meant == null ? null : new Link(meant, FacetSetter.address(question.withWords(meant)));
    }

    private static SearchView.Turning turning(Question question, Answer answer) {
        int page = question.page();
        return new SearchView.Turning(
                page,
                page > 1 ? FacetSetter.address(question.at(Math.min(page - 1, answer.pages()))) : null,
                page < answer.pages() ? FacetSetter.address(question.at(page + 1)) : null);
    }

    private static List<Link> places(Furniture furniture, List<String> words) {
        var places = new ArrayList<Link>();
        if (words.isEmpty()) return places;
        furniture.sections().values().forEach(section -> {
            if (holds(section.name(), words)) places.add(new Link(section.name(), "/" + section.slug() + "/"));
        });
        furniture.topics().values().forEach(topic -> {
            if (holds(topic.name(), words)) places.add(new Link(topic.name(), "/topics/" + topic.slug()));
        });
        furniture.people().values().forEach(person -> {
            if (holds(person.name(), words)) places.add(new Link(person.name(), "/authors/" + person.slug()));
        });
        return places;
    }

    private static boolean holds(String text, List<String> words) {
        var plain = " " + plain(text);
        return words.stream().allMatch(word -> plain.contains(" " + word));
    }

    private static List<String> words(String query) {
        return Arrays.stream(plain(query).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Small letters without accents, one space between words. */
    private static String plain(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.matcher(bare).replaceAll(" ").toLowerCase(Locale.ROOT).strip();
    }
}
