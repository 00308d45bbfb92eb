package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers' accounts over HTTP, without JavaScript, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReadersAccountsTest {
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

    ReadersAccountsTest(TestDatabase kind) {}

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("location").orElseThrow();
    }

    private static Visitor member(String mail, String name) {
        var visitor = new Visitor(newsroom);
        visitor.signIn(mail, name);
        return visitor;
    }

    @Test
    void a_letter_brings_somebody_in_and_a_second_use_does_not() {
        var martha = new Visitor(newsroom);
        var asked = martha.post("/account/letter", "mail", "Martha@Example.org", "back", COMMENTS + "/letter");
        assertThat(Jsoup.parse(asked.body()).select("h1").text()).isEqualTo("Look into your letters");
        assertThat(martha.cookies).as("before the button").isEmpty();
        var link = martha.lastLink("martha@example.org");
        assertThat(martha.page(link).select("form[action=" + link + "] [name=name]"))
                .hasSize(1);
        assertThat(martha.cookies).as("a program that opens links uses none up").isEmpty();
        assertThat(martha.post(link, "name", "Gwen Ashdown").statusCode())
                .as("the name of staff")
                .isGreaterThanOrEqualTo(400);
        assertThat(location(martha.post(link, "name", "Martha"))).isEqualTo(COMMENTS + "/letter");
        assertThat(martha.page("/account").select(".introduction").text()).contains("Martha", "martha@example.org");
        assertThat(new Visitor(newsroom).post(link, "name", "Thief").statusCode())
                .isEqualTo(410);
        var out = martha.post("/account/out");
        assertThat(location(out)).isEqualTo("/account");
        assertThat(martha.page("/account").select("h1").text()).isEqualTo("Sign in");
    }

    @Test
    void the_answer_to_an_address_is_the_same_whoever_has_it_and_however_often_it_is_given() {
        member("known@example.org", "Known");
        var somebody = new Visitor(newsroom);
        var forKnown = somebody.post("/account/letter", "mail", "known@example.org");
        var forStranger = somebody.post("/account/letter", "mail", "stranger@example.org");
        assertThat(forKnown.body()).isEqualTo(forStranger.body());
        assertThat(forKnown.statusCode()).isEqualTo(forStranger.statusCode());
        for (int i = 0; i < 8; i++) {
            assertThat(somebody.post("/account/letter", "mail", "stranger@example.org")
                            .body())
                    .isEqualTo(forKnown.body());
        }
        long letters = newsroom.database()
                .<Long>read(sql -> sql.createQuery("select count(*) from letter where address = 'stranger@example.org'")
                        .mapTo(Long.class)
                        .one());
        assertThat(letters).isEqualTo(5);
        assertThat(somebody.post("/account/letter", "mail", "no address").statusCode())
                .isEqualTo(422);
    }

    @Test
    void what_is_written_while_signed_in_is_the_account_s() {
        var ines = member("ines@example.org", "Inés Ruiz");
        var form = ines.page(COMMENTS + "/letter");
        assertThat(form.select(".signer").text()).contains("You write as Inés Ruiz.");
        assertThat(form.select("[name=name]")).isEmpty();
        var as = form.select("[name=as]").attr("value");
        location(ines.post(COMMENTS, "as", as, "text", "The board is read in our street too.", "do", "send"));
        var comment = newsroom.page(WALL)
                .select(".comment:contains(read in our street)")
                .first();
        assertThat(comment.select(".writer").text()).isEqualTo("Inés Ruiz");
        assertThat(comment.select(".since").text()).startsWith("Member since");
        var avatar = comment.select("img.avatar").attr("src");
        var picture = ines.get(avatar);
        assertThat(picture.body()).contains("<svg", ">IR<");
        assertThat(picture.headers().firstValue("cache-control"))
                .hasValueSatisfying(said -> assertThat(said).contains("immutable"));
        location(ines.post("/account/name", "name", "Inés R. Ruiz", "which", "name"));
        assertThat(newsroom.page(WALL)
                        .select(".comment:contains(read in our street) .writer")
                        .text())
                .isEqualTo("Inés R. Ruiz");
        assertThat(ines.post("/account/name", "name", "Gwen Ashdown").statusCode())
                .isBetween(400, 499);
        newsroom.database().run(tx -> {
            tx.sql().execute("insert into word_rule (pattern, language, effect) values ('drivelmonger', '', 'banned')");
            tx.changed("words", "discussion");
        });
        assertThat(ines.post("/account/name", "name", "Drivelmonger").statusCode())
                .as("a banned word")
                .isEqualTo(422);
    }

    @Test
    void a_page_is_the_same_for_everybody_and_its_form_never_signs_for_somebody_unasked() {
        var odo = member("odo@example.org", "Odo");
        assertThat(odo.get(WALL).body()).isEqualTo(newsroom.get(WALL).body());
        assertThat(newsroom.get(WALL).headers().firstValue("set-cookie")).isEmpty();
        assertThat(newsroom.get("/account/me").body()).isEqualTo("{}");
        assertThat(odo.get("/account/me").body()).contains("\"name\":\"Odo\"");
        var asked = odo.post(COMMENTS, "as", "", "name", "Nobody Special", "text", "Unsigned words.", "do", "send");
        var page = Jsoup.parse(asked.body());
        assertThat(page.select(".trouble").text()).contains("signed in as Odo");
        assertThat(page.select("textarea").text()).isEqualTo("Unsigned words.");
        var guest = odo.post(COMMENTS, "as", "", "text", "Unsigned words.", "do", "guest");
        assertThat(Jsoup.parse(guest.body()).select("[name=as]").attr("value")).isEqualTo("guest");
        location(odo.post(COMMENTS, "as", "guest", "name", "Nobody Special", "text", "Unsigned words.", "do", "send"));
        assertThat(newsroom.page(WALL)
                        .select(".comment:contains(Unsigned words) .writer")
                        .text())
                .isEqualTo("Nobody Special");
    }

    @Test
    void whoever_was_signed_out_meanwhile_loses_nothing() {
        var una = member("una@example.org", "Una");
        var as = una.page(COMMENTS + "/letter").select("[name=as]").attr("value");
        una.post("/account/out");
        var sent = una.post(COMMENTS, "as", as, "text", "Typed on a train.", "do", "send");
        assertThat(sent.statusCode()).isEqualTo(401);
        var page = Jsoup.parse(sent.body());
        assertThat(page.select("textarea").text()).isEqualTo("Typed on a train.");
        assertThat(page.select(".signer a").attr("target")).isEqualTo("_blank");
        assertThat(newsroom.page(WALL).text()).doesNotContain("Typed on a train.");
    }

    @Test
    void earlier_comments_with_the_same_mail_can_be_claimed_and_others_cannot() {
        var guest = new Visitor(newsroom);
        guest.post(
                COMMENTS,
                "name",
                "Paul as guest",
                "mail",
                "paul@example.org",
                "text",
                "Written long before.",
                "do",
                "send");
        guest.post(
                COMMENTS,
                "name",
                "Stranger",
                "mail",
                "else@example.org",
                "text",
                "Somebody else’s words.",
                "do",
                "send");
        var paul = member("paul@example.org", "Paul Marsh");
        assertThat(paul.page("/account").text()).contains("One comment was written as a guest");
        var claims = paul.page("/account/claims");
        assertThat(claims.select("[name=comment]")).hasSize(1);
        var foreign = newsroom.database()
                .<List<String>>read(sql -> sql.createQuery("select id from comment where mail = 'else@example.org'")
                        .mapTo(String.class)
                        .list());
        location(paul.post(
                "/account/claims",
                "comment",
                claims.select("[name=comment]").attr("value"),
                "comment",
                foreign.getFirst()));
        assertThat(newsroom.page(WALL)
                        .select(".comment:contains(long before) .writer")
                        .text())
                .isEqualTo("Paul Marsh");
        assertThat(newsroom.page(WALL)
                        .select(".comment:contains(else’s words) .writer")
                        .text())
                .isEqualTo("Stranger");
    }

    @Test
    void one_sees_where_one_is_signed_in_and_ends_it() {
        var here = member("two@example.org", "Two");
        var there = member("two@example.org", "Two");
        var sessions = here.page("/account").select("form[action=/account/sessions] li");
        assertThat(sessions).hasSize(2);
        var other = sessions.select("button").attr("value");
        location(here.post("/account/sessions", "which", other));
        assertThat(there.get("/account/me").body()).isEqualTo("{}");
        assertThat(here.get("/account/me").body()).contains("Two");
    }

    @Test
    void a_password_is_a_further_way_in_and_guessing_is_slowed_down() {
        var ada = member("ada.w@example.org", "Ada W.");
        assertThat(ada.post("/account/password", "password", "password", "which", "set")
                        .statusCode())
                .as("too simple")
                .isEqualTo(422);
        location(ada.post("/account/password", "password", "nine wet otters ring", "which", "set"));
        assertThat(ada.post("/account/password", "current", "wrong", "password", "six wet otters ring", "which", "set")
                        .statusCode())
                .isEqualTo(422);
        var elsewhere = new Visitor(newsroom);
        var wrong = elsewhere.post("/account/session", "mail", "ada.w@example.org", "password", "otters");
        var unknown = elsewhere.post("/account/session", "mail", "nobody.w@example.org", "password", "otters");
        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body().replace("ada.w@", "")).isEqualTo(unknown.body().replace("nobody.w@", ""));
        location(elsewhere.post("/account/session", "mail", "Ada.W@example.org", "password", "nine wet otters ring"));
        assertThat(elsewhere.get("/account/me").body()).contains("Ada W.");
        var guesser = new Visitor(newsroom);
        for (int i = 0; i < 4; i++) guesser.post("/account/session", "mail", "ada.w@example.org", "password", "no" + i);
        var shut = guesser.post("/account/session", "mail", "ada.w@example.org", "password", "nine wet otters ring");
        assertThat(shut.statusCode()).isEqualTo(429);
        assertThat(shut.headers().firstValue("retry-after")).isPresent();
        location(elsewhere.post("/account/password", "which", "drop"));
        var dropped = new Visitor(newsroom);
        assertThat(dropped.post("/account/session", "mail", "ada.w@example.org", "password", "nine wet otters ring")
                        .statusCode())
                .isNotEqualTo(303);
    }

    private static long letters(String mail, String kind) {
        return newsroom.database()
                .<Long>read(sql -> sql.createQuery("select count(*) from letter where address = ? and kind = ?")
                        .bind(0, mail)
                        .bind(1, kind)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void another_mail_address_is_confirmed_by_a_letter_to_it_and_the_old_one_is_told() {
        var noor = member("noor@example.org", "Noor");
        var elsewhere = member("noor@example.org", "Noor");
        var as = noor.page(COMMENTS + "/letter").select("[name=as]").attr("value");
        location(noor.post(COMMENTS, "as", as, "text", "The pumps were loud tonight.", "do", "send"));
        assertThat(noor.page("/account").select("a[href=/account/mail]")).hasSize(1);
        assertThat(noor.post("/account/mail", "mail", "NOOR@example.org").statusCode())
                .as("no other address")
                .isEqualTo(422);
        var sent = noor.post("/account/mail", "mail", "Noor@Elsewhere.example");
        assertThat(Jsoup.parse(sent.body()).select("h1").text()).isEqualTo("Look into your letters");
        var link = noor.lastLink("noor@elsewhere.example");
        assertThat(new Visitor(newsroom)
                        .post("/account/links/" + link.substring(link.lastIndexOf('/') + 1))
                        .statusCode())
                .as("it brings nobody in")
                .isEqualTo(410);
        assertThat(noor.page(link).text()).contains("Noor", "noor@elsewhere.example");
        assertThat(noor.page("/account").text()).as("opened only").contains("noor@example.org");

        assertThat(location(noor.post(link, "which", "move"))).isEqualTo("/account");
        assertThat(noor.page("/account").select(".introduction").text()).contains("noor@elsewhere.example");
        assertThat(letters("noor@example.org", "reader-moved")).isEqualTo(1);
        assertThat(elsewhere.page("/account").select("h1").text()).isEqualTo("Sign in");
        assertThat(noor.post(link, "which", "move").statusCode())
                .as("good once")
                .isEqualTo(410);
        long old = newsroom.database()
                .<Long>read(sql -> sql.createQuery("select count(*) from comment where mail = 'noor@example.org'")
                        .mapTo(Long.class)
                        .one());
        assertThat(old).as("nothing keeps the old address").isZero();
        assertThat(newsroom.page(WALL)
                        .select(".comment:contains(were loud tonight) .writer")
                        .text())
                .isEqualTo("Noor");
    }

    @Test
    void an_address_that_is_another_account_s_is_not_taken_from_it() {
        member("taken@example.org", "Somebody");
        var thief = member("thief@example.org", "Thief");
        thief.post("/account/mail", "mail", "taken@example.org");
        var link = thief.lastLink("taken@example.org");
        assertThat(thief.post(link, "which", "move").statusCode()).isEqualTo(409);
        assertThat(thief.page("/account").select(".introduction").text()).contains("thief@example.org");
    }

    @Test
    void at_a_browser_that_was_left_open_nobody_changes_the_address() {
        var ada = member("ada@example.org", "Ada");
        newsroom.database()
                .run(
                        tx -> tx.sql()
                                .execute(
                                        "update reader_session set created_at = created_at - 3700000 where reader = (select id from reader where mail = 'ada@example.org')"));
        assertThat(ada.post("/account/mail", "mail", "other@example.org").statusCode())
                .isEqualTo(403);
        assertThat(letters("other@example.org", "reader-move")).isZero();
    }
}
