package org.jointops.reporting.render;

import java.util.List;

/** What stands between the heading of a report and its signatures. */
public sealed interface Part permits Part.Text, Part.Facts, Table {

    /** What stands above it; empty for nothing. */
    String caption();

    /** Paragraphs, such as the communiqué. Line breaks inside one are kept. */
    record Text(String caption, List<String> paragraphs) implements Part {
        public Text {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Named lines, such as what is known of an incident. */
    record Facts(String caption, List<Heading.Fact> facts) implements Part {
        public Facts {
            facts = List.copyOf(facts);
        }
    }
}
