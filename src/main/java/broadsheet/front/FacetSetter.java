package broadsheet.front;

import broadsheet.front.page.Link;
import broadsheet.front.page.SearchView;
import broadsheet.search.Answer;
import broadsheet.search.Facet;
import broadsheet.search.Question;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Shows by what an answer can be narrowed down, and what was chosen already. */
final class FacetSetter {
    private static final int MOST_YEARS = 12;

    private final Furniture furniture;
    private final Question question;

    FacetSetter(Furniture furniture, Question question) {
        this.furniture = furniture;
        this.question = question;
    }

    /** Where a question is asked. */
    static String address(Question question) {
        return "/search?" + question.query();
    }

    List<SearchView.Facet> facets(Answer answer) {
        var facets = new ArrayList<SearchView.Facet>();
        for (var facet : Facet.values()) {
            var choices = answer.counts().getOrDefault(facet, List.of()).stream()
                    .map(count -> choice(facet, count))
                    .toList();
            if (choices.size() > 1 || question.filters().containsKey(facet)) {
                facets.add(new SearchView.Facet(furniture.words().say("search.facet." + facet.word()), choices));
            }
        }
        var dates = dates(answer);
        if (!dates.isEmpty()) facets.add(new SearchView.Facet(furniture.words().say("search.facet.date"), dates));
        return facets.stream().filter(facet -> !facet.choices().isEmpty()).toList();
    }

    private SearchView.Choice choice(Facet facet, Answer.Count count) {
        boolean chosen = count.value().equals(question.filters().get(facet));
        var other = question.with(facet, chosen ? null : count.value());
        return choice(name(facet, count.value()), other, chosen, count.stories());
    }

    private SearchView.Choice choice(String name, Question other, boolean chosen, int stories) {
        return new SearchView.Choice(
                new Link(name, address(other), chosen), furniture.words().number(stories));
    }

    private String name(Facet facet, String value) {
        return switch (facet) {
            case SECTION -> furniture.sectionName(new Slug(value));
            case TOPIC -> {
                var topic = furniture.topics().get(new Slug(value));
                yield topic == null ? value : topic.name();
            }
            case PERSON -> {
                var person = furniture.people().get(new Slug(value));
                yield person == null ? value : person.name();
            }
            case KIND -> furniture.words().say("kind." + value);
            case LANGUAGE ->
                new Language(value)
                        .locale()
                        .getDisplayName(furniture.words().language().locale());
        };
    }

    /** Years; within one year its months. */
    private List<SearchView.Choice> dates(Answer answer) {
        var months = answer.months();
        var years = new TreeMap<Integer, Integer>(java.util.Comparator.reverseOrder());
        months.forEach((month, stories) -> years.merge(month.getYear(), stories, Integer::sum));
        var from = question.from();
        var to = question.to();
        boolean oneYear = from != null && to != null && from.getYear() == to.getYear();
        if (years.size() == 1 || oneYear) {
            int year = oneYear ? from.getYear() : years.firstKey();
            return months.entrySet().stream()
                    .filter(month -> month.getKey().getYear() == year)
                    .map(month -> between(
                            month(month.getKey()),
                            month.getKey().atDay(1),
                            month.getKey().atEndOfMonth(),
                            month.getValue()))
                    .toList();
        }
        return years.entrySet().stream()
                .limit(MOST_YEARS)
                .map(year -> between(
                        String.valueOf(year.getKey()),
                        LocalDate.of(year.getKey(), Month.JANUARY, 1),
                        LocalDate.of(year.getKey(), Month.DECEMBER, 31),
                        year.getValue()))
                .toList();
    }

    private String month(YearMonth month) {
        return month.getMonth()
                        .getDisplayName(
                                TextStyle.FULL_STANDALONE,
                                furniture.words().language().locale())
                + " " + month.getYear();
    }

    private SearchView.Choice between(String name, LocalDate first, LocalDate last, int stories) {
        boolean chosen = first.equals(question.from()) && last.equals(question.to());
        return choice(name, chosen ? question.between(null, null) : question.between(first, last), chosen, stories);
    }

    /** What was chosen; each leads to the same question without it. */
    List<Link> chosen() {
        var chosen = new ArrayList<Link>();
        for (var facet : Facet.values()) {
            var value = question.filters().get(facet);
            if (value != null) chosen.add(new Link(name(facet, value), address(question.with(facet, null))));
        }
        if (question.from() != null || question.to() != null) {
            var dates = (question.from() == null ? "" : question.from()) + " – "
                    + (question.to() == null ? "" : question.to());
            chosen.add(new Link(dates.strip(), address(question.between(null, null))));
        }
        return chosen;
    }

    /** What a form must carry along besides words and dates. */
    List<SearchView.Field> kept() {
        var kept = new ArrayList<SearchView.Field>();
        for (var facet : Facet.values()) {
            var value = question.filters().get(facet);
            if (value != null) kept.add(new SearchView.Field(facet.word(), value));
        }
        if (question.order() == Question.Order.DATE) kept.add(new SearchView.Field("order", "date"));
        return kept;
    }

    List<Link> orders() {
        boolean byDate = question.order() == Question.Order.DATE;
        var words = furniture.words();
        return List.of(
                new Link(words.say("search.order.relevance"), address(question.in(Question.Order.RELEVANCE)), !byDate),
                new Link(words.say("search.order.date"), address(question.in(Question.Order.DATE)), byDate));
    }
}
