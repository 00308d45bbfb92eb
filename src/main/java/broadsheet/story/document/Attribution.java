package broadsheet.story.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a quotation comes from, so that a statement can be traced.
 *
 * @param speaker the name, as the story gives it
 * @param role what the story says of the speaker
 * @param occasion when and where it was said
 * @param source an address (http or https) where it can be checked
 */
public record Attribution(
        String speaker,
        @Nullable String role,
        @Nullable String occasion,
        @Nullable String source) {
    public Attribution {
        speaker = Text.tidy(speaker);
        if (speaker.isEmpty()) throw new IllegalArgumentException("A quotation's speaker needs a name.");
        role = orNull(role);
        occasion = orNull(occasion);
        if (source != null && !Addresses.isWeb(source)) {
            throw new IllegalArgumentException("A quotation's source starts with https:// or http://.");
        }
    }

    public static Attribution to(String speaker) {
        return new Attribution(speaker, null, null, null);
    }

    public static Attribution to(String speaker, @Nullable String role) {
        return new Attribution(speaker, role, null, null);
    }

    private static @Nullable String orNull(@Nullable String text) {
        if (text == null) return null;
        var tidy = Text.tidy(text);
        return tidy.isEmpty() ? null : tidy;
    }
}
