/**
 * What the paper tells of itself beside its stories: how it is reached, whose it is, who pays for it, where its menus lead.
 * Door: {@link Imprints}.
 */
@NullMarked
package broadsheet.story.imprint;

import org.jspecify.annotations.NullMarked;
