package broadsheet.story;

import broadsheet.text.Slug;

/**
 * A part of the paper.
 *
 * @param position its place in the navigation, from 1
 */
public record Section(Slug slug, String name, String description, int position) {}
