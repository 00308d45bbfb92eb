package broadsheet.front;

import broadsheet.discussion.Comment;
import broadsheet.discussion.Fate;
import broadsheet.front.page.AccountView.Field;
import broadsheet.front.page.AccountView.Item;
import broadsheet.front.page.AccountView.Part;
import broadsheet.front.page.Link;
import broadsheet.people.reader.Mutes;
import broadsheet.people.reader.Reader;
import broadsheet.story.Teaser;
import broadsheet.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** Makes the pages of what an account holds: comments, muted people, the public profile, and its end. */
final class AccountLists {
    private static final String ACCOUNT = Membership.ACCOUNT;
    private static final int ON_A_PAGE = 30;

    private final AccountPages pages;
    private final Membership members;

    AccountLists(AccountPages pages, Membership members) {
        this.pages = pages;
        this.members = members;
    }

    /** What leads from an account's page to the others. */
    List<Part> parts(Galley galley, Messages said, Reader reader) {
        var muted = members.readership().mutes().of(galley.sql(), reader.id());
        var items = muted.stream()
                .map(one -> Item.of(one.name(), "", "").button(said.say("unmute"), one.whom()))
                .toList();
        var mutes = Part.form(said.say("mutes"), muted.isEmpty() ? said.say("mutes.none") : "", ACCOUNT + "/mutes");
        return List.of(
                Part.text(said.say("comments"), "").with(at(said.say("comments.see"), ACCOUNT + "/comments")),
                profile(said, reader),
                mutes.with(items),
                Part.text(said.say("mail"), reader.mail()).with(at(said.say("move"), ACCOUNT + "/mail")),
                Part.text(said.say("password"), "").with(at(said.say("password.set"), ACCOUNT + "/password")),
                Part.text(said.say("rights"), said.say("rights.about"))
                        .with(at(said.say("rights.json"), ACCOUNT + "/mine.json"))
                        .with(at(said.say("rights.html"), ACCOUNT + "/mine.html"))
                        .with(at(said.say("end"), ACCOUNT + "/end")));
    }

    private static Item at(String words, String address) {
        return Item.at(words, address, "", "");
    }

    private static Part profile(Messages said, Reader reader) {
        var address = reader.profile();
        boolean shown = address != null;
        var part = Part.form(said.say("profile"), said.say(shown ? "profile.on" : "profile.off"), ACCOUNT + "/profile");
        if (address != null) part = part.with(at(address, address));
        return part.with(new Link(said.say(shown ? "profile.hide" : "profile.show"), shown ? "hide" : "show"));
    }

    /** Every comment of the account; each leads to its writer's own page. */
    Outcome comments(Galley galley, Reader reader, int page) {
        var said = AccountPages.said(galley);
        var found = galley.discussion().accounts().of(galley.sql(), reader.id(), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
        var items = found.stream()
                .limit(ON_A_PAGE)
                .map(one -> own(galley, said, one))
                .toList();
        var part = Part.text("", items.isEmpty() ? said.say("comments.none") : said.say("comments.own"))
                .with(items);
        var more = Part.text("", "");
        if (found.size() > ON_A_PAGE) {
            more = more.with(at(said.say("comments.older"), ACCOUNT + "/comments?page=" + (page + 1)));
        }
        return pages.page(galley, 200, said.say("comments"), "", reader.avatar(), "", part, more);
    }

    private static Item own(Galley galley, Messages said, Comment comment) {
        var story = galley.stories().live(galley.sql(), comment.story());
        var address = story.map(one -> one.path() + "/comments/yours/"
                        + galley.discussion().own().receipt(comment))
                .orElse("");
        var standing = switch (comment.fate()) {
            case Fate.Approved _, Fate.Withdrawn _ -> "";
            case Fate.Waiting _ -> " · " + said.say("waiting");
            case Fate.Rejected _ -> " · " + said.say("rejected");
        };
        var headline = story.map(one -> one.content().headline()).orElse("–");
        var note = AccountPages.day(galley, comment.written()) + standing;
        return Item.at(headline, address, note, AccountPages.excerpt(comment));
    }

    /** What everybody sees of an account that shows itself. */
    Outcome profile(Galley galley, Reader reader, int page) {
        var said = AccountPages.said(galley);
        var found = galley.discussion()
                .accounts()
                .readable(galley.sql(), reader.id(), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
        var items = new ArrayList<Item>();
        for (var comment : found.stream().limit(ON_A_PAGE).toList()) {
            galley.stories()
                    .live(galley.sql(), comment.story())
                    .ifPresent(story -> items.add(Item.at(
                            story.content().headline(),
                            CommentSetter.address(story.path(), java.util.Objects.requireNonNull(comment.spot())),
                            AccountPages.day(galley, comment.written()),
                            AccountPages.excerpt(comment))));
        }
        var part =
                Part.text("", items.isEmpty() ? said.say("profile.none") : "").with(items);
        var more = Part.text("", "");
        if (found.size() > ON_A_PAGE) {
            more = more.with(at(said.say("comments.older"), reader.profile() + "?page=" + (page + 1)));
        }
        var since = said.say("profile.since", AccountPages.day(galley, reader.since()));
        return pages.page(galley, 200, reader.name(), since, reader.avatar(), "", part, more);
    }

    /** Asked before somebody is muted, with what that does. */
    Outcome mute(Galley galley, Teaser story, Comment comment, String spot, boolean signedIn, boolean self) {
        var said = AccountPages.said(galley);
        var name = comment.writer().name();
        var about = said.say("mute.about", name);
        var heading = said.say("mute.title", name);
        if (self) return pages.page(galley, 200, heading, said.say("mute.self"), null, "");
        if (!signedIn) {
            var in = Part.text("", said.say("mute.out"))
                    .with(at(said.say("sign-in"), ACCOUNT + "?back=" + story.path() + "/comments/" + spot + "/mute"));
            return pages.page(galley, 200, heading, about, null, "", in);
        }
        boolean guest = comment.writer() instanceof broadsheet.discussion.Writer.Guest;
        var form = Part.form("", guest ? said.say("mute.name") : "", story.path() + "/comments/" + spot + "/mute")
                .with(new Link(said.say("mute"), "mute"));
        return pages.page(galley, 200, heading, about, null, "", form);
    }

    /** What the list calls the writer of a comment. */
    static String whom(Comment comment) {
        var key = comment.writer().key();
        return key == null ? Mutes.guest(comment.writer().name()) : Mutes.account(key);
    }

    /**
     * Where a password is set.
     *
     * @param has whether there is one already
     * @param trouble a sentence; empty when there is none
     */
    Outcome password(Galley galley, Reader reader, boolean has, int status, String trouble) {
        var said = AccountPages.said(galley);
        var form = Part.form("", "", ACCOUNT + "/password");
        if (has) form = form.with(Field.password("current", said.say("password.now"), "current-password"));
        form = form.with(Field.password("password", said.say("password.new"), "new-password")
                        .hint(said.say("password.hint")))
                .with(new Link(said.say("save"), "set"));
        var drop = Part.form("", said.say("password.drop.about"), ACCOUNT + "/password")
                .with(new Link(said.say("password.drop"), "drop"));
        var heading = said.say("password");
        var about = said.say("password.set.about");
        if (!has) return pages.page(galley, status, heading, about, reader.avatar(), trouble, form);
        return pages.page(galley, status, heading, about, reader.avatar(), trouble, form, drop);
    }

    /** @param trouble a key of the words; empty when there is none */
    Outcome end(Galley galley, Reader reader, int status, String trouble) {
        var said = AccountPages.said(galley);
        var form = Part.form("", "", ACCOUNT + "/end")
                .with(Field.choice("how", said.say("end.names"), "names", false))
                .with(Field.choice("how", said.say("end.words"), "words", false))
                .with(Field.tick("sure", said.say("end.sure"), false))
                .with(new Link(said.say("end.do"), "end"));
        var wrong = trouble.isEmpty() ? "" : said.say(trouble);
        return pages.page(galley, status, said.say("end"), said.say("end.about"), reader.avatar(), wrong, form);
    }

    Outcome ended(Galley galley) {
        var said = AccountPages.said(galley);
        return pages.page(galley, 200, said.say("ended"), said.say("ended.about"), null, "");
    }
}
