package broadsheet.front;

import broadsheet.front.page.Words;
import broadsheet.story.Story;
import broadsheet.story.Teaser;
import broadsheet.story.document.Block;
import broadsheet.story.document.ShownPicture;
import broadsheet.story.document.ShownStory;
import broadsheet.story.document.Surroundings;
import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;

/** Looks up what a body only names, its pictures and the stories it points to, so that it can be printed without a database. */
final class BodySetter {
    private final Galley galley;

    BodySetter(Galley galley) {
        this.galley = galley;
    }

    Surroundings set(Story story) {
        var content = story.content();
        var body = content.body();
        var wanted = new ArrayList<Slug>();
        if (content.picture() != null) wanted.add(content.picture());
        body.pictures().map(Block.Picture::picture).forEach(wanted::add);
        body.embeds().map(Block.Embed::card).forEach(wanted::add);
        var stories = new HashMap<String, Teaser>();
        body.everyBlock().forEach(block -> {
            if (block instanceof Block.RelatedStory(var address))
                teaser(address).ifPresent(found -> {
                    stories.put(address, found);
                    if (found.picture() != null) wanted.add(found.picture());
                });
        });
        galley.fetch(wanted.stream().distinct().toList());
        var pictures = new HashMap<Slug, ShownPicture>();
        for (var slug : wanted) {
            var shown = galley.picture(slug, Slot.BODY);
            if (shown != null) pictures.put(slug, shown);
        }
        var cards = new HashMap<String, ShownStory>();
        stories.forEach((address, found) -> cards.put(address, card(found)));
        return new Surroundings(
                slug -> Optional.ofNullable(pictures.get(slug)),
                path -> Optional.ofNullable(cards.get(path)),
                Words.in(content.language(), galley.furniture().words()).labels());
    }

    private Optional<Teaser> teaser(String address) {
        var parts = address.split("/");
        var section = new Slug(parts[1]);
        var found = galley.stories().teaser(galley.sql(), section, new Slug(parts[2]));
        // What is not there yet may come; it will then be announced with its section.
        galley.shows(found.map(teaser -> "story:" + teaser.id()).orElse("section:" + section));
        return found;
    }

    private ShownStory card(Teaser teaser) {
        var picture = galley.picture(teaser.picture(), Slot.CARD);
        return new ShownStory(teaser.path(), teaser.headline(), teaser.kicker(), Optional.ofNullable(picture));
    }
}
