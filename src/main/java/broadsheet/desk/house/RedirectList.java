package broadsheet.desk.house;

import broadsheet.http.Request;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.Paging;
import broadsheet.story.redirect.Redirect;
import broadsheet.story.redirect.Redirects;
import broadsheet.text.Messages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** The old addresses as a list to find one in. */
record RedirectList(Messages said, Redirects redirects) {
    private static final int A_PAGE = 50;
    private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,5}");

    Listing asked(Handle sql, Request request) {
        var query = request.query("q").orElse("").strip();
        int page = request.query("page")
                .filter(PAGE.asMatchPredicate())
                .map(Integer::parseInt)
                .orElse(1);
        var items = redirects.search(sql, query, A_PAGE, (page - 1) * A_PAGE).stream()
                .map(this::item)
                .toList();
        return new Listing(
                said.say("title"),
                RedirectScreens.ADDRESS,
                query,
                List.of(),
                items,
                Paging.of(
                        RedirectScreens.ADDRESS + "?q=" + encoded(query) + "&page=",
                        page,
                        A_PAGE,
                        redirects.count(sql, query)),
                empty(query));
    }

    private EmptyState empty(String query) {
        return query.isEmpty()
                ? EmptyState.of(
                        Icon.LINK,
                        said.say("none"),
                        said.say("none.why"),
                        Action.to(said.say("new"), RedirectScreens.NEW))
                : EmptyState.of(
                        Icon.SEARCH,
                        said.say("not.found"),
                        said.say("not.found.why"),
                        Action.to(said.say("all"), RedirectScreens.ADDRESS));
    }

    private Listing.Item item(Redirect one) {
        return Listing.Item.of(
                one.path(),
                RedirectScreens.CHANGE + "?from=" + encoded(one.path()),
                said.say("leads.to", one.target()),
                said.say("hits", one.hits()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
