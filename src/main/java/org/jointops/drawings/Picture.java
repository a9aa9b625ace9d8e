package org.jointops.drawings;

import java.awt.Graphics2D;
import java.util.List;

/**
 * What is drawn, in points: shapes and words, each over those before it.
 *
 * @param title what it shows, in few words
 */
public record Picture(String title, int width, int height, List<Mark> marks) {

    public Picture {
        marks = List.copyOf(marks);
    }

    /** As a file of its own. */
    public String svg() {
        return new Svg(this).write();
    }

    /** Paints it from the upper left corner on, a point of it as wide as one of the graphics. */
    public void paint(Graphics2D graphics) {
        new Painter(graphics).paint(marks);
    }
}
