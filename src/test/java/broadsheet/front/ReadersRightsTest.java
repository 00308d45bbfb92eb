package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What readers may ask for, and what they may do about each other: over HTTP, without JavaScript, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReadersRightsTest {
    private static final String WALL = "/river-and-land/flood-wall-first-pile";
    private static final String COMMENTS = WALL + "/comments";

    private static Newsroom newsroom;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase kind) {
        newsroom = Newsroom.open(kind);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        newsroom.close();
    }

    ReadersRightsTest(TestDatabase kind) {}

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("location").orElseThrow();
    }

    private static Visitor member(String mail, String name) {
        var visitor = new Visitor(newsroom);
        visitor.signIn(mail, name);
        return visitor;
    }

    private static void writes(Visitor visitor, String text) {
        var as = visitor.page(COMMENTS + "/letter").select("[name=as]").attr("value");
        location(visitor.post(COMMENTS, "as", as, "text", text, "do", "send"));
    }

    private static long kept(String mail) {
        return newsroom.database()
                .<Long>read(sql -> sql.createQuery("""
                        select (select count(*) from reader where mail = :mail)
                          + (select count(*) from reader_link where mail = :mail)
                          + (select count(*) from letter where address = :mail)
                          + (select count(*) from comment where mail = :mail)""")
                        .bind("mail", mail)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void everything_one_wrote_can_be_taken_along() throws Exception {
        var rosa = new Visitor(newsroom);
        rosa.post(
                COMMENTS, "name", "R.", "mail", "rosa@example.org", "text", "As a guest, <b>boldly</b>.", "do", "send");
        rosa.signIn("rosa@example.org", "Rosa");
        writes(rosa, "With an *account*.");
        var json = rosa.get("/account/mine.json");
        assertThat(json.headers().firstValue("cache-control")).contains("no-store");
        var all = new JsonMapper().readTree(json.body());
        assertThat(all.at("/account/mail").asString()).isEqualTo("rosa@example.org");
        assertThat(all.at("/comments").findValuesAsString("text"))
                .containsExactly("With an *account*.", "As a guest, <b>boldly</b>.");
        assertThat(all.at("/comments/0/story").asString()).isEqualTo(WALL);
        assertThat(all.at("/sessions").size()).isEqualTo(1);
        var html = Jsoup.parse(rosa.get("/account/mine.html").body());
        assertThat(html.select("pre").eachText()).contains("As a guest, <b>boldly</b>.");
        assertThat(html.select("link, script, img")).isEmpty();
        assertThat(new Visitor(newsroom).get("/account/mine.json").statusCode()).isEqualTo(303);
        var own = rosa.page("/account/comments").select(".items a");
        assertThat(own).hasSize(1);
        assertThat(rosa.page(own.attr("href")).select("button[value=withdraw]")).hasSize(1);
    }

    @Test
    void an_account_goes_and_its_words_stay_without_a_name() {
        var tom = member("tom@example.org", "Tom Abbot");
        writes(tom, "What Tom said about the piles.");
        assertThat(tom.post("/account/end", "how", "names").statusCode())
                .as("not sure")
                .isEqualTo(422);
        var ended = tom.post("/account/end", "how", "names", "sure", "yes");
        assertThat(Jsoup.parse(ended.body()).select("h1").text()).isEqualTo("Your account is deleted");
        assertThat(tom.cookies).isEmpty();
        var comment = newsroom.page(WALL).select(".comment:contains(about the piles)");
        assertThat(comment.select(".writer").text()).isEqualTo("Somebody");
        assertThat(comment.select(".avatar")).isEmpty();
        assertThat(kept("tom@example.org")).isZero();
    }

    @Test
    void an_account_goes_with_its_words_and_whoever_was_shut_out_stays_out() {
        var eve = new Visitor(newsroom);
        eve.post(COMMENTS, "name", "E.", "mail", "eve@example.org", "text", "Guest words of Eve.", "do", "send");
        eve.signIn("eve@example.org", "Eve");
        writes(eve, "Account words of Eve.");
        newsroom.database().run(tx -> {
            tx.sql().execute("""
                    insert into comment_ban (who, until, sentence, at, decided_by)
                    select 'reader:' || id, null, 'No more of this, please.', 0, 'mara' from reader
                    where mail = 'eve@example.org'""");
            tx.changed("comment.banned", "discussion");
        });
        eve.post("/account/end", "how", "words", "sure", "yes");
        assertThat(newsroom.page(WALL).text()).doesNotContain("words of Eve");
        assertThat(kept("eve@example.org")).isZero();
        var again = member("eve@example.org", "Eve Again");
        var as = again.page(COMMENTS + "/letter").select("[name=as]").attr("value");
        assertThat(again.post(COMMENTS, "as", as, "text", "Back so soon.", "do", "send")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void somebody_is_muted_for_one_reader_alone() {
        var kit = member("kit@example.org", "Kit");
        var colm = newsroom.page(WALL)
                .select("#comments .threads .comment:contains(six minutes a pile)")
                .first();
        assertThat(colm.select("img.avatar")).hasSize(1);
        var mute = COMMENTS + "/" + colm.id().substring(1) + "/mute";
        assertThat(kit.page(COMMENTS + "/" + colm.id().substring(1) + "/report").select("a[href=" + mute + "]"))
                .hasSize(1);
        assertThat(new Visitor(newsroom).page(mute).text()).contains("Only who has an account can mute others.");
        location(kit.post(mute, "which", "mute"));
        var me = kit.get("/account/me").body();
        assertThat(me).contains("\"muted\":[\"r:" + colm.attr("data-by") + "\"]");
        assertThat(kit.get(WALL).body()).isEqualTo(newsroom.get(WALL).body());
        assertThat(newsroom.page(WALL).select("#comments noscript a").attr("href"))
                .endsWith(COMMENTS + "/folded");
        var folded = kit.page(COMMENTS + "/folded");
        assertThat(folded.select(".comment:has(> details.folding) .said-here").text())
                .contains("ix minutes a pile");
        assertThat(folded.select("details.folding summary").text()).contains("whom you muted");
        assertThat(folded.select(".comment:not(:has(> details)) .said-here")).isNotEmpty();
        assertThat(folded.select("script[src*=comments]")).isEmpty();
        assertThat(location(new Visitor(newsroom).get(COMMENTS + "/folded")))
                .isEqualTo("/account?back=" + COMMENTS + "/folded");
        var list = kit.page("/account").select("form[action=/account/mutes] button");
        assertThat(list).hasSize(1);
        location(kit.post("/account/mutes", "which", list.attr("value")));
        assertThat(kit.get("/account/me").body()).contains("\"muted\":[]");
    }

    @Test
    void a_profile_is_shown_by_who_wants_to_and_by_nobody_else() {
        var lou = member("lou@example.org", "Lou Vane");
        writes(lou, "Lou has an opinion on sheet piling.");
        assertThat(newsroom.get("/account/of/lou-vane").statusCode()).isEqualTo(404);
        assertThat(newsroom.page(WALL).select(".comment:contains(sheet piling) .writer a"))
                .isEmpty();
        location(lou.post("/account/profile", "which", "show"));
        var profile = newsroom.page("/account/of/lou-vane");
        assertThat(profile.select("h1").text()).isEqualTo("Lou Vane");
        assertThat(profile.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(profile.text()).contains("sheet piling").doesNotContain("lou@example.org");
        assertThat(newsroom.page(WALL)
                        .select(".comment:contains(sheet piling) .writer a")
                        .attr("href"))
                .isEqualTo("/account/of/lou-vane");
        location(lou.post("/account/profile", "which", "hide"));
        assertThat(newsroom.get("/account/of/lou-vane").statusCode()).isEqualTo(404);
    }
}
