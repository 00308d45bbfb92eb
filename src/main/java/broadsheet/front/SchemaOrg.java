package broadsheet.front;

import broadsheet.front.page.BylineView;
import broadsheet.front.page.Words;
import broadsheet.html.Markup;
import broadsheet.media.Crop;
import broadsheet.media.Picture;
import broadsheet.media.PictureFiles;
import broadsheet.story.Kind;
import broadsheet.story.Publication;
import broadsheet.story.Story;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.imprint.Contacts;
import broadsheet.story.imprint.Imprint;
import broadsheet.story.imprint.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What search engines are told of a page in schema.org's words: everything that
 * <a href="https://developers.google.com/search/docs/appearance/structured-data/article">Google recommends for articles</a>,
 * and the way to the page.
 */
final class SchemaOrg {
    private static final JsonMapper JSON = new JsonMapper();

    /** Google asks for pictures of at least this width. */
    private static final int NARROWEST = 696;

    private final Heads heads;

    SchemaOrg(Heads heads) {
        this.heads = heads;
    }

    /** A story as an article. */
    Markup story(
            Story story,
            String section,
            Publication paper,
            List<BylineView> authors,
            List<String> topics,
            @Nullable Picture picture,
            int words) {
        var content = story.content();
        var published = Objects.requireNonNull(story.published());
        var article = thing(type(content.kind()));
        article.put("mainEntityOfPage", heads.whole(story.path()));
        article.put("url", heads.whole(story.path()));
        article.put("headline", content.headline());
        if (!content.kicker().isEmpty()) article.put("alternativeHeadline", content.kicker());
        if (!content.standfirst().isEmpty()) article.put("description", content.standfirst());
        if (picture != null) images(article, picture);
        article.put("datePublished", moment(published, paper));
        article.put("dateModified", moment(story.changed() == null ? published : story.changed(), paper));
        var list = article.putArray("author");
        for (var author : authors) person(list.addObject(), author);
        article.set("publisher", publisher(paper));
        article.put("articleSection", section);
        if (!topics.isEmpty()) topics.forEach(article.putArray("keywords")::add);
        article.put("inLanguage", content.language().tag());
        article.put("wordCount", words);
        article.put("isAccessibleForFree", true);
        if (!content.dateline().isEmpty()) article.put("dateline", content.dateline());
        if (content.kind() == Kind.LIVE) {
            article.put("coverageStartTime", moment(published, paper));
            if (story.changed() != null) article.put("coverageEndTime", moment(story.changed(), paper));
            updates(article, content.body());
        }
        corrections(article, story, paper);
        return Markup.json(JSON.writeValueAsString(article));
    }

    /** How the page lies in the paper: names and addresses from the front page downwards. */
    Markup trail(List<broadsheet.front.page.Link> steps) {
        var trail = thing("BreadcrumbList");
        var items = trail.putArray("itemListElement");
        for (int i = 0; i < steps.size(); i++) {
            items.addObject()
                    .put("@type", "ListItem")
                    .put("position", i + 1)
                    .put("name", steps.get(i).words())
                    .put("item", heads.whole(steps.get(i).address()));
        }
        return Markup.json(JSON.writeValueAsString(trail));
    }

    /** The paper and its search box. */
    Markup site(Publication paper) {
        var site = thing("WebSite");
        site.put("name", paper.name());
        if (!paper.line().isEmpty()) site.put("description", paper.line());
        site.put("url", heads.whole("/"));
        site.put("inLanguage", paper.language().tag());
        site.set("publisher", publisher(paper));
        return Markup.json(JSON.writeValueAsString(site));
    }

    /** Somebody of the staff. */
    Markup profile(BylineView author, String about) {
        var page = thing("ProfilePage");
        var person = page.putObject("mainEntity");
        person(person, author);
        if (!about.isEmpty()) person.put("description", about);
        return Markup.json(JSON.writeValueAsString(page));
    }

    /** The entries of a live story: what stands under each of its headings. */
    private static void updates(ObjectNode article, Document body) {
        ArrayNode updates = article.putArray("liveBlogUpdate");
        @Nullable ObjectNode update = null;
        for (var block : body.blocks()) {
            if (block instanceof Block.Heading heading) {
                update = updates.addObject();
                update.put("@type", "BlogPosting")
                        .put("headline", heading.text().plain())
                        .put("articleBody", "");
            } else if (update != null && block instanceof Block.Paragraph paragraph) {
                var before = update.get("articleBody").asString();
                update.put("articleBody", (before + "\n" + paragraph.plainText()).strip());
            }
        }
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case NEWS, INTERVIEW, EXPLAINER -> "NewsArticle";
            case ANALYSIS -> "AnalysisNewsArticle";
            case OPINION -> "OpinionNewsArticle";
            case REVIEW -> "ReviewNewsArticle";
            case LIVE -> "LiveBlogPosting";
        };
    }

    private void images(ObjectNode article, Picture picture) {
        int widest = PictureFiles.widthsFor(picture.width()).getLast();
        int height = Math.round((float) picture.height() * widest / picture.width());
        var images = article.putArray("image");
        image(images, picture, PictureFiles.address(picture, widest, "jpg"), widest, height);
        for (var crop : Crop.values()) {
            if (crop.width(picture) < NARROWEST) continue;
            var address = PictureFiles.address(picture, crop);
            image(images, picture, address, crop.width(picture), crop.height(picture));
        }
    }

    private void image(ArrayNode images, Picture picture, String address, int width, int height) {
        images.addObject()
                .put("@type", "ImageObject")
                .put("url", heads.whole(address))
                .put("width", width)
                .put("height", height)
                .put("caption", picture.caption())
                .put("creditText", picture.credit());
    }

    private void person(ObjectNode person, BylineView author) {
        person.put("@type", "Person").put("name", author.name());
        if (!author.credit().isEmpty()) person.put("jobTitle", author.credit());
        if (author.address() != null) person.put("url", heads.whole(author.address()));
    }

    /** The paper itself: whose it is, who pays, what it promises, how it is reached. */
    Markup organisation(Publication paper, Imprint imprint) {
        var paperItself = thing("NewsMediaOrganization");
        paperItself.setAll(publisher(paper));
        if (!paper.line().isEmpty()) paperItself.put("slogan", paper.line());
        paperItself.put("ownershipFundingInfo", heads.whole(Place.Single.OWNERSHIP.address()));
        paperItself.put("masthead", heads.whole(Place.Single.PEOPLE.address()));
        var ownership = imprint.ownership();
        if (!ownership.owner().isEmpty()) named(paperItself.putObject("parentOrganization"), ownership.owner());
        for (var policy : Policy.values()) {
            var address = ownership.policies().get(policy);
            if (address != null) paperItself.put(policy.property(), reached(address));
        }
        if (!ownership.funders().isEmpty()) {
            var funders = paperItself.putArray("funder");
            ownership.funders().forEach(funder -> named(funders.addObject(), funder.name()));
        }
        var contacts = imprint.contacts();
        if (!contacts.post().isEmpty()) {
            paperItself.put("address", String.join(", ", contacts.post().lines().toList()));
        }
        if (!contacts.mail().isEmpty()) {
            var points = paperItself.putArray("contactPoint");
            for (var whom : Contacts.Whom.values()) {
                var mail = contacts.mail().get(whom);
                if (mail == null) continue;
                var point = points.addObject().put("@type", "ContactPoint");
                point.put("contactType", whom.word()).put("email", mail);
            }
        }
        if (!contacts.profiles().isEmpty()) contacts.profiles().forEach(paperItself.putArray("sameAs")::add);
        return Markup.json(JSON.writeValueAsString(paperItself));
    }

    private static void named(ObjectNode node, String name) {
        node.put("@type", "Organization").put("name", name);
    }

    private String reached(String address) {
        return address.startsWith("/") ? heads.whole(address) : address;
    }

    private ObjectNode publisher(Publication paper) {
        return JSON.createObjectNode()
                .put("@type", "NewsMediaOrganization")
                .put("name", paper.name())
                .put("url", heads.whole("/"))
                .put("correctionsPolicy", heads.whole("/corrections"));
    }

    private static void corrections(ObjectNode article, Story story, Publication paper) {
        if (story.notes().isEmpty()) return;
        var list = article.putArray("correction");
        for (var note : story.notes()) {
            list.addObject()
                    .put("@type", "CorrectionComment")
                    .put("datePublished", moment(note.at(), paper))
                    .put("text", note.text());
        }
    }

    private static String moment(Instant instant, Publication paper) {
        return Words.machine(instant, paper.zone());
    }

    private static ObjectNode thing(String type) {
        return JSON.createObjectNode().put("@context", "https://schema.org").put("@type", type);
    }
}
