package broadsheet.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.story.document.Block;
import broadsheet.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stories as they come out of a browser's clipboard, all of them invented. */
class PastedTextTest {
    private static final String PROSE = """
            The council voted on Tuesday to close the lido for the winter, two years after it had promised to keep it open.

            Swimmers had gathered outside the town hall since early morning, many of them in bathing caps and thick coats.

            The money saved will go to the library, which has been shut on Mondays since the spring of last year.""";

    private static Extract read(String text) {
        return PastedText.read(text);
    }

    private static List<String> reasons(Extract extract) {
        return extract.dropped().stream().map(Dropped::reason).toList();
    }

    private static void hasOnlyTheProse(Extract extract) {
        assertThat(extract.body().plainText()).isEqualTo(PROSE);
    }

    @Test
    void several_writers_are_several_names() {
        var story = read("Lido to close for winter\n\nBy Ann Lee, Bo van der Berg and Cem Öz\n\n" + PROSE);
        assertThat(story.title()).isEqualTo("Lido to close for winter");
        assertThat(story.byline()).containsExactly("Ann Lee", "Bo van der Berg", "Cem Öz");
        assertThat(story.kicker()).isEmpty();
        hasOnlyTheProse(story);
    }

    @Test
    void a_date_line_and_a_job_title_are_read_and_not_printed() {
        var story = read("""
                Home > News > Town hall

                Lido to close for winter

                Swimmers say the vote breaks a promise made two years ago

                By Ann Lee, Political Editor | 28 June 2021, 3:45 pm

                Updated: June 29, 2021

                """ + PROSE);
        assertThat(story.byline()).containsExactly("Ann Lee");
        assertThat(story.standfirst()).isEqualTo("Swimmers say the vote breaks a promise made two years ago");
        assertThat(story.published()).isEqualTo(new Moment("2021-06-28T15:45"));
        assertThat(story.modified()).isEqualTo(new Moment("2021-06-29"));
        assertThat(reasons(story)).containsExactly("navigation");
        hasOnlyTheProse(story);
    }

    @Test
    void a_german_page_is_read_like_an_english_one() {
        var story = read("""
                MEINUNG

                Das Freibad darf nicht schließen

                Von Jörg Müller-Lüdenscheidt und Änne Groß

                28. Juni 2021, 10:15 Uhr

                Der Rat hat am Dienstag beschlossen, das Freibad im Winter zu schließen, obwohl es anders versprochen war.

                Lesen Sie auch: Warum die Bücherei montags zu ist

                „Das ist ein Schlag ins Gesicht aller Vereine“, sagte die Schwimmtrainerin Ruth Okonkwo nach der Sitzung.

                Anzeige

                Die Stadt will mit dem gesparten Geld die Bücherei wieder öffnen, die seit dem Frühjahr montags geschlossen ist.

                Mehr zum Thema

                So teuer ist das Wasser

                Wir verwenden Cookies, um Ihnen die Nutzung zu erleichtern. Alle akzeptieren""");
        assertThat(story.kicker()).isEqualTo("MEINUNG");
        assertThat(story.title()).isEqualTo("Das Freibad darf nicht schließen");
        assertThat(story.byline()).containsExactly("Jörg Müller-Lüdenscheidt", "Änne Groß");
        assertThat(story.published()).isEqualTo(new Moment("2021-06-28T10:15"));
        assertThat(story.language()).isEqualTo(new Language("de"));
        assertThat(story.body().blocks()).hasSize(3);
        assertThat(reasons(story))
                .containsExactly(
                        "link to another story",
                        "advertisement",
                        "heading of a list of related stories",
                        "related story",
                        "cookie notice");
    }

    @Test
    void a_french_page() {
        var story = read("""
                La piscine fermera cet hiver

                Par Zoé Lefèvre et Jean-Noël d’Arcy

                Publié le 28 juin 2021 à 10h15

                Le conseil municipal a voté mardi la fermeture de la piscine pour l’hiver, deux ans après avoir promis le contraire.

                « C’est une promesse trahie », a déclaré Zoé Martin, la présidente du club de natation.

                À lire aussi : La bibliothèque fermée le lundi

                Laisser un commentaire""");
        assertThat(story.byline()).containsExactly("Zoé Lefèvre", "Jean-Noël d’Arcy");
        assertThat(story.published()).isEqualTo(new Moment("2021-06-28T10:15"));
        assertThat(story.language()).isEqualTo(new Language("fr"));
        assertThat(story.body().blocks()).hasSize(2);
        assertThat(reasons(story)).containsExactly("link to another story", "comment form");
    }

    @Test
    void a_spanish_page() {
        var story = read("""
                La piscina cerrará este invierno

                Por María José de la Fuente y Íñigo Ruiz

                28 de junio de 2021

                El concejo votó el martes el cierre de la piscina durante el invierno, dos años después de prometer lo contrario.

                Compartir en Facebook

                El dinero ahorrado se destinará a la biblioteca, que está cerrada los lunes desde la primavera pasada.

                Te puede interesar""");
        assertThat(story.byline()).containsExactly("María José de la Fuente", "Íñigo Ruiz");
        assertThat(story.published()).isEqualTo(new Moment("2021-06-28"));
        assertThat(story.language()).isEqualTo(new Language("es"));
        assertThat(story.body().blocks()).hasSize(2);
        assertThat(reasons(story)).containsExactly("share buttons", "heading of an empty list of related stories");
    }

    @Test
    void an_arabic_page_runs_from_right_to_left() {
        var story = read("""
                إغلاق المسبح في الشتاء

                بقلم: أحمد العلي وسارة حداد

                ٢٨ يونيو ٢٠٢١

                صوت المجلس يوم الثلاثاء على إغلاق المسبح خلال فصل الشتاء، بعد عامين من وعده بإبقائه مفتوحا أمام الجميع.

                وقالت سارة منصور: «هذا وعد لم يتم الوفاء به أبدا».

                اقرأ أيضا: المكتبة مغلقة يوم الاثنين

                اترك تعليقا""");
        assertThat(story.byline()).containsExactly("أحمد العلي", "سارة حداد");
        assertThat(story.published()).isEqualTo(new Moment("2021-06-28"));
        assertThat(story.language()).isEqualTo(new Language("ar"));
        assertThat(story.direction()).isEqualTo(Language.Direction.RTL);
        assertThat(story.body().blocks()).hasSize(2);
        assertThat(reasons(story)).containsExactly("link to another story", "comment form");
    }

    @Test
    void a_hebrew_page_runs_from_right_to_left() {
        var story = read("""
                הבריכה תיסגר בחורף

                מאת נועה לוי ודני כהן

                28 ביוני 2021

                המועצה הצביעה ביום שלישי על סגירת הבריכה בחורף, שנתיים אחרי שהבטיחה להשאיר אותה פתוחה לכל תושבי העיר.

                „זו הבטחה שהופרה“, אמרה רות לביא, יושבת ראש המועדון.

                כתבות נוספות""");
        assertThat(story.byline()).containsExactly("נועה לוי", "דני כהן");
        assertThat(story.published()).isEqualTo(new Moment("2021-06-28"));
        assertThat(story.direction()).isEqualTo(Language.Direction.RTL);
        assertThat(story.body().blocks()).hasSize(2);
    }

    @Test
    void a_colon_in_a_headline_is_not_a_kicker() {
        assertThat(read("Closed for good: how a town lost its lido\n\n" + PROSE).title())
                .isEqualTo("Closed for good: how a town lost its lido");
        assertThat(read("NATO: Members agree on budget\n\n" + PROSE).title())
                .isEqualTo("NATO: Members agree on budget");
        var named =
                read("UNICEF: Four in ten children cannot swim\n\n" + PROSE + " UNICEF published the figures in May.");
        assertThat(named.kicker()).isEmpty();
    }

    @Test
    void a_known_label_or_capitals_before_a_colon_are_a_kicker() {
        assertThat(read("Opinion: The lido must stay\n\n" + PROSE).kicker()).isEqualTo("Opinion");
        var capitals = read("COLD WATER: The lido must stay\n\n" + PROSE);
        assertThat(capitals.kicker()).isEqualTo("COLD WATER");
        assertThat(capitals.title()).isEqualTo("The lido must stay");
    }

    @Test
    void a_headline_that_begins_like_a_link_is_still_the_headline() {
        var story = read("Watch: swimmers storm the town hall\n\n" + PROSE);
        assertThat(story.kicker()).isEqualTo("Watch");
        assertThat(story.title()).isEqualTo("swimmers storm the town hall");
    }

    @Test
    void share_buttons_newsletter_boxes_and_picture_credits_go() {
        var story = read("""
                Lido to close for winter

                By Ann Lee

                5 min read

                Share
                Tweet
                Copy link

                Photo: Ann Lee/The Lennford Courier

                The council voted on Tuesday to close the lido for the winter, two years after it had promised to keep it open.

                Sign up for our newsletter and get the news in your inbox every morning.

                Enter your email address

                Swimmers had gathered outside the town hall since early morning, many of them in bathing caps and thick coats.

                ADVERTISEMENT

                Read more: Why the library is shut on Mondays

                The money saved will go to the library, which has been shut on Mondays since the spring of last year.

                Tags: lido, council

                © 2021 The Lennford Courier. All rights reserved.""");
        hasOnlyTheProse(story);
        assertThat(reasons(story))
                .containsExactly(
                        "player or reading time",
                        "share buttons",
                        "share buttons",
                        "share buttons",
                        "picture caption or credit",
                        "newsletter box",
                        "newsletter box",
                        "advertisement",
                        "link to another story",
                        "tags",
                        "picture caption or credit");
    }

    @Test
    void readers_comments_are_not_the_story() {
        var story = read("Lido to close for winter\n\n" + PROSE + """


                  2 Comments

                  Swimmer88

                  This is an outrage and I will never vote for any of these people again, ever.

                  Reply""");
        hasOnlyTheProse(story);
        assertThat(reasons(story))
                .containsExactly("comment form", "readers’ comment", "readers’ comment", "readers’ comment");
    }

    @Test
    void related_stories_in_the_middle_end_where_the_text_goes_on() {
        var story = read("""
                Lido to close for winter

                The council voted on Tuesday to close the lido for the winter, two years after it had promised to keep it open.

                RELATED

                Library shut on Mondays

                Why the water is so cold

                Swimmers had gathered outside the town hall since early morning, many of them in bathing caps and thick coats.

                The money saved will go to the library, which has been shut on Mondays since the spring of last year.""");
        hasOnlyTheProse(story);
        assertThat(reasons(story))
                .containsExactly("heading of a list of related stories", "related story", "related story");
    }

    @Test
    void markup_torn_off_at_the_end_of_a_paragraph_goes_and_the_paragraph_stays() {
        var story = read("Lido to close for winter\n\n" + PROSE + " class=\"ad-slot\" data-x=\"1\" >");
        hasOnlyTheProse(story);
        assertThat(reasons(story)).containsOnly("torn markup");
    }

    @Test
    void sub_headings_and_lists_keep_their_shape() {
        var story = read("""
                Lido to close for winter

                By Ann Lee

                The council voted on Tuesday to close the lido for the winter, two years after it had promised to keep it open.

                What happens next

                Swimmers had gathered outside the town hall since early morning, many of them in bathing caps and thick coats.

                • The pool closes on Sunday
                • The sauna stays open

                The money saved will go to the library, which has been shut on Mondays since the spring of last year.""");
        assertThat(story.body().blocks())
                .hasExactlyElementsOfTypes(
                        Block.Paragraph.class,
                        Block.Heading.class,
                        Block.Paragraph.class,
                        Block.Listing.class,
                        Block.Paragraph.class);
    }

    @Test
    void lines_wrapped_by_a_mail_program_are_one_paragraph() {
        var story = read("""
                Lido to close for winter

                The council voted on Tuesday to close the lido for the
                winter, two years after it had promised to keep it open.

                Swimmers had gathered outside the town hall since early morning,
                many of them in bathing caps and thick coats.

                The money saved will go to the library, which has been shut
                on Mondays since the spring of last year.""");
        hasOnlyTheProse(story);
    }

    @Test
    void one_line_a_paragraph_without_blank_lines_between() {
        hasOnlyTheProse(read("Lido to close for winter\r\nBy Ann Lee\r\n" + PROSE.replace("\n\n", "\r\n")));
    }

    @Test
    void a_text_that_begins_at_once_has_no_headline() {
        var story = read(PROSE.replace(
                "open.",
                "open, as the minutes of the meeting that decided it plainly show to anybody who reads them."));
        assertThat(story.title()).isEmpty();
        assertThat(story.byline()).isEmpty();
        assertThat(story.body().blocks()).hasSize(3);
    }

    @Test
    void a_name_above_the_date_is_the_byline() {
        var story = read("Lido to close for winter\n\nAnn Lee\n\nJune 28, 2021\n\n" + PROSE);
        assertThat(story.byline()).containsExactly("Ann Lee");
        assertThat(story.standfirst()).isEmpty();
        hasOnlyTheProse(story);
    }

    @Test
    void a_story_about_cookies_and_comments_keeps_its_words() {
        var text = """
                The bakery sold eight hundred cookies before noon, and a queue had formed along the whole of Quay Street.

                “Leave a comment in the book,” said the baker, and almost everybody who came in from the rain did so.""";
        assertThat(read("Queue for biscuits\n\n" + text).body().plainText()).isEqualTo(text);
    }

    @Test
    void nothing_is_said_of_a_date_that_can_be_read_in_two_ways() {
        assertThat(read("Lido to close for winter\n\nBy Ann Lee\n\n03/04/2021\n\n" + PROSE)
                        .published())
                .isNull();
    }
}
