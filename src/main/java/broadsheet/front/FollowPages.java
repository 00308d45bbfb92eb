package broadsheet.front;

import broadsheet.discussion.Following;
import broadsheet.discussion.Often;
import broadsheet.discussion.follow.ThreadLetters;
import broadsheet.front.page.FollowView;
import broadsheet.front.page.Link;
import broadsheet.front.page.Words;
import broadsheet.story.Story;
import broadsheet.story.Teaser;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the pages of those who follow a conversation by mail; none of them is kept by anybody. */
final class FollowPages {
    private final Heads heads;
    private final boolean offered;

    /** @param offered whether the newsroom writes letters at all */
    FollowPages(Heads heads, boolean offered) {
        this.heads = heads;
        this.offered = offered;
    }

    /** Where a conversation can be followed; null in a newsroom that writes no letters. */
    @Nullable
    Link link(Teaser story, String spot) {
        if (!offered) return null;
        return new Link(
                Words.in(story.language()).say("comment.follow"), story.path() + "/comments/" + spot + "/follow");
    }

    /** Where somebody types their address. */
    Outcome ask(Galley galley, Teaser story, String spot, int status, String trouble, String mail) {
        var said = ThreadLetters.words(story.language());
        var often = Arrays.stream(Often.values())
                .map(one -> new Link(said.say("often." + one.word()), one.word()))
                .toList();
        var view = new FollowView(
                heads.talk(galley.furniture().paper(), story.language(), said.say("title"), null),
                Frames.around(galley.furniture(), story.language(), story.section()),
                said,
                said.say("title"),
                said.say("about"),
                new Link(story.headline(), story.path()),
                story.path() + "/comments/" + spot + "/follow",
                trouble.isEmpty() ? "" : said.say(trouble),
                mail,
                often,
                List.of(new Link(said.say("send"), "ask")));
        return new Outcome.Sheet(status, "follow", view, false);
    }

    /** The same words whether the address followed already, may not, or is asked now. */
    Outcome asked(Galley galley, Teaser story) {
        var said = ThreadLetters.words(story.language());
        var link = new Link(story.headline(), story.path());
        return plain(galley, story.language(), said, "sent", said.say("sent.about"), link, "", List.of());
    }

    /** What whoever reads an address's letters can say about a wish. */
    Outcome wish(Galley galley, Following following) {
        var said = ThreadLetters.words(following.language());
        var about = following.confirmed() ? "confirmed" : "title";
        var sentence = said.say(following.confirmed() ? "confirmed.about" : "confirm.about", following.mail());
        var stop = new Link(said.say("stop"), "stop");
        var buttons = following.confirmed() ? List.of(stop) : List.of(new Link(said.say("confirm"), "confirm"), stop);
        var action = ThreadLetters.PATH + following.token();
        return plain(galley, following.language(), said, about, sentence, story(galley, following), action, buttons);
    }

    /** Said to everybody who comes with an address that is no wish any more: it has been ended. */
    Outcome stopped(Galley galley, Language language) {
        var said = ThreadLetters.words(language);
        return plain(galley, language, said, "stopped", said.say("stopped.about"), null, "", List.of());
    }

    private static @Nullable Link story(Galley galley, Following following) {
        return galley.discussion()
                .comments()
                .find(galley.sql(), following.thread())
                .flatMap(comment -> galley.stories().live(galley.sql(), comment.story()))
                .map(FollowPages::link)
                .orElse(null);
    }

    private static Link link(Story story) {
        return new Link(story.content().headline(), story.path());
    }

    private Outcome plain(
            Galley galley,
            Language language,
            Messages said,
            String heading,
            String sentence,
            @Nullable Link story,
            String action,
            List<Link> buttons) {
        var view = new FollowView(
                heads.talk(galley.furniture().paper(), language, said.say(heading), null),
                Frames.around(galley.furniture(), language, null),
                said,
                said.say(heading),
                sentence,
                story,
                action,
                "",
                null,
                List.of(),
                buttons);
        return new Outcome.Sheet(200, "follow", view, false);
    }
}
