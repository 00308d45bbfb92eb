package broadsheet.related.desk;

import broadsheet.http.Request;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.Paging;
import broadsheet.text.Messages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** All storylines as a list to find one in. */
record StorylineList(Messages said) {
    private static final int A_PAGE = 50;
    private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,5}");

    Listing asked(Handle sql, Request request) {
        var query = request.query("q").orElse("").strip();
        var state = request.query("state").filter(List.of("0", "1")::contains).orElse("");
        int page = request.query("page")
                .filter(PAGE.asMatchPredicate())
                .map(Integer::parseInt)
                .orElse(1);
        var items = StorylineRows.find(sql, query, state, A_PAGE, (page - 1) * A_PAGE).stream()
                .map(this::item)
                .toList();
        var address = StorylineScreens.ADDRESS + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&state="
                + state + "&page=";
        var states = List.of(
                new Control.Option("", said.say("all")),
                new Control.Option("0", said.say("lines.found")),
                new Control.Option("1", said.say("lines.confirmed")));
        return new Listing(
                said.say("lines.title"),
                StorylineScreens.ADDRESS,
                query,
                List.of(new Listing.Filter("state", said.say("lines.state"), state, states)),
                items,
                Paging.of(address, page, A_PAGE, StorylineRows.count(sql, query, state)),
                query.isEmpty() && state.isEmpty()
                        ? EmptyState.of(Icon.LINK, said.say("lines.none"), said.say("lines.none.why"))
                        : EmptyState.of(Icon.SEARCH, said.say("lines.not.found"), said.say("lines.not.found.why")));
    }

    private Listing.Item item(StorylineRows.Row row) {
        var line = row.storyline();
        return new Listing.Item(
                line.name(),
                StorylineScreens.address(line.id()),
                List.of(said.say("lines.stories", row.stories())),
                standing(line.confirmed(), said),
                null,
                null,
                null);
    }

    static Badge standing(boolean confirmed, Messages said) {
        return confirmed
                ? new Badge(said.say("lines.confirmed"), Badge.Tone.GOOD)
                : new Badge(said.say("lines.found"), Badge.Tone.PLAIN);
    }
}
