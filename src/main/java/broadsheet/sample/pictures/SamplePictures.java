package broadsheet.sample.pictures;

import java.util.List;
import java.util.stream.Stream;

/** All pictures of the sample newsroom. */
public final class SamplePictures {

    private SamplePictures() {}

    public static List<SamplePicture> all() {
        return Stream.of(RiverPictures.all(), TownPictures.all(), PeoplePictures.scenes(), PeoplePictures.portraits())
                .flatMap(List::stream)
                .toList();
    }
}
