package broadsheet.search.desk;

import broadsheet.db.Database;
import broadsheet.people.People;
import broadsheet.people.Person;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.Listing.Filter;
import broadsheet.search.Answer;
import broadsheet.search.Facet;
import broadsheet.search.Question;
import broadsheet.search.Question.Order;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Topic;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** By what the staff narrow down what they found: the values there are, with how many stories have each. */
final class Sieve {
    private final Database database;
    private final Publications publications;
    private final People people;

    Sieve(Database database, Publications publications, People people) {
        this.database = database;
        this.publications = publications;
        this.people = people;
    }

    /** A choice for each facet that has one to make, and the order; nothing before something was asked. */
    List<Filter> filters(Question question, List<Map<Facet, List<Answer.Count>>> counted, Messages said) {
        if (question.isEmpty()) return List.of();
        var filters = new ArrayList<Filter>();
        database.read(sql -> {
            sums(counted).forEach((facet, values) -> {
                var chosen = question.filters().getOrDefault(facet, "");
                if (!chosen.isEmpty()) values.putIfAbsent(chosen, 0);
                if (values.size() > 1 || !chosen.isEmpty()) filters.add(filter(sql, facet, values, chosen, said));
            });
            return filters;
        });
        filters.add(new Filter(
                "order",
                said.say("filter.order"),
                question.order() == Order.DATE ? "date" : "",
                List.of(
                        new Control.Option("", said.say("order.relevance")),
                        new Control.Option("date", said.say("order.date")))));
        return filters;
    }

    private static Map<Facet, Map<String, Integer>> sums(List<Map<Facet, List<Answer.Count>>> counted) {
        var sums = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = sums.computeIfAbsent(facet, _ -> new LinkedHashMap<>());
            for (var counts : counted) {
                for (var each : counts.getOrDefault(facet, List.of())) {
                    values.merge(each.value(), each.stories(), Integer::sum);
                }
            }
        }
        return sums;
    }

    private Filter filter(Handle sql, Facet facet, Map<String, Integer> values, String chosen, Messages said) {
        var options = new ArrayList<Control.Option>();
        options.add(new Control.Option("", said.say("filter.all")));
        values.forEach((value, stories) ->
                options.add(new Control.Option(value, name(sql, facet, value, said) + " (" + stories + ")")));
        return new Filter(facet.word(), said.say("filter." + facet.word()), chosen, options);
    }

    private String name(Handle sql, Facet facet, String value, Messages said) {
        return switch (facet) {
            case SECTION -> named(publications.section(sql, new Slug(value)).map(Section::name), value);
            case TOPIC -> named(publications.topic(sql, new Slug(value)).map(Topic::name), value);
            case PERSON -> named(people.find(sql, new Slug(value)).map(Person::name), value);
            case KIND -> said.say("kind." + value);
            case LANGUAGE ->
                new Language(value).locale().getDisplayName(said.language().locale());
        };
    }

    private static String named(Optional<String> name, String value) {
        return name.orElse(value);
    }
}
