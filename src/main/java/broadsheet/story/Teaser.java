package broadsheet.story;

import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published story as a list shows it. */
public record Teaser(
        String id,
        Slug section,
        Slug slug,
        String kicker,
        String headline,
        String standfirst,
        Kind kind,
        Language language,
        List<Byline> bylines,
        @Nullable Slug picture,
        Instant published,
        @Nullable Instant changed) {

    public String path() {
        return "/" + section + "/" + slug;
    }
}
