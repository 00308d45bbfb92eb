package broadsheet.front;

import broadsheet.front.page.BylineView;
import broadsheet.front.page.Head;
import broadsheet.front.page.Link;
import broadsheet.front.page.Words;
import broadsheet.story.Story;
import java.util.List;
import java.util.Objects;

/** Writes what the page of a story says of itself. */
final class StoryHead {
    private final Heads heads;
    private final SchemaOrg schema;

    StoryHead(Heads heads, SchemaOrg schema) {
        this.heads = heads;
        this.schema = schema;
    }

    Head of(Galley galley, Story story, List<BylineView> bylines, List<Link> topics, int length) {
        var content = story.content();
        var paper = galley.furniture().paper();
        var zone = paper.zone();
        var section = galley.furniture().sectionName(story.section());
        var subjects = topics.stream().map(Link::words).toList();
        var picture = content.picture() == null ? null : galley.picture(content.picture());
        var said = new Head.Story(
                content.headline(),
                Words.machine(Objects.requireNonNull(story.published()), zone),
                story.changed() == null ? null : Words.machine(story.changed(), zone),
                section,
                subjects);
        var structured = List.of(
                schema.story(story, section, paper, bylines, subjects, picture, length),
                schema.trail(List.of(
                        ListPages.home(galley),
                        new Link(section, "/" + story.section() + "/"),
                        new Link(content.headline(), story.path()))));
        return heads.story(paper, content.language(), description(story), story.path(), picture, said, structured);
    }

    private static String description(Story story) {
        var content = story.content();
        if (!content.standfirst().isEmpty()) return content.standfirst();
        return content.body().plainText().replaceAll("\\s+", " ");
    }
}
