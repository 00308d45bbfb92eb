package bench.synthetic;

import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the stories of one thread share: where it belongs, who and what it is about.
 *
 * @param words rare ones that come up again and again in its stories
 * @param people with full names, the first most often
 */
record Matter(Slug section, List<Slug> topics, String place, List<String> people, List<String> words) {
    private static final int WORDS = 24;
    private static final int MOST_PEOPLE = 4;
    private static final int MOST_TOPICS = 3;

    static Matter of(SplittableRandom random, Paper paper, Vocabulary vocabulary, Names names) {
        var topics = new ArrayList<Slug>();
        for (int i = random.nextInt(MOST_TOPICS); i >= 0; i--) topics.add(paper.topic(random));
        var people = new ArrayList<String>();
        for (int i = random.nextInt(MOST_PEOPLE); i >= 0; i--) people.add(names.person(random));
        var words = new ArrayList<String>();
        for (int i = 0; i < WORDS; i++) words.add(vocabulary.rare(random));
        return new Matter(
                paper.section(random),
                topics.stream().distinct().toList(),
                names.place(random),
                List.copyOf(people),
                List.copyOf(words));
    }

    String word(SplittableRandom random) {
        return words.get(Names.skewed(random, WORDS));
    }

    String person(SplittableRandom random) {
        return people.get(Names.skewed(random, people.size()));
    }
}
