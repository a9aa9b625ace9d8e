package org.jointops.reporting.render;

import java.util.List;
import org.jointops.drawings.Picture;

/** What stands between the heading of a report and its signatures. */
public sealed interface Part permits Part.Text, Part.Facts, Part.Illustration, Table {

    /** What stands above it; empty for nothing. */
    String caption();

    /** Paragraphs, such as the communiqué. Line breaks inside one are kept. */
    record Text(String caption, List<String> paragraphs) implements Part {
        public Text {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * A picture of figures that stand in a table too. Print has it; formats for machines go without.
     *
     * @param alternative what it shows, for whoever does not see it
     */
    record Illustration(String caption, Picture picture, String alternative) implements Part {}

    /** Named lines, such as what is known of an incident. */
    record Facts(String caption, List<Heading.Fact> facts) implements Part {
        public Facts {
            facts = List.copyOf(facts);
        }
    }
}
