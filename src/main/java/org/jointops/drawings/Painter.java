package org.jointops.drawings;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jointops.drawings.Mark.Look;

/** Paints marks. Words are painted as shapes, so that no machine needs the typeface, or any. */
final class Painter {

    private static final double BETWEEN_HATCHES = 4;

    private final Graphics2D graphics;

    Painter(Graphics2D graphics) {
        this.graphics = graphics;
    }

    void paint(List<Mark> marks) {
        marks.forEach(this::paint);
    }

    private void paint(Mark mark) {
        if (mark instanceof Mark.Box box) {
            paint(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), box.look());
        } else if (mark instanceof Mark.Line line) {
            paint(
                    new Line2D.Double(
                            line.from().x(),
                            line.from().y(),
                            line.to().x(),
                            line.to().y()),
                    line.look());
        } else if (mark instanceof Mark.Outline outline) {
            paint(path(outline), outline.look());
        } else if (mark instanceof Mark.Words words) {
            graphics.setColor(Color.decode(Ink.TEXT));
            graphics.fill(Typeface.of(words.bold()).outline(words));
        }
    }

    private void paint(Shape shape, Look look) {
        if (look.ground() != null) {
            graphics.setColor(Color.decode(look.ground()));
            graphics.fill(shape);
        }
        if (look.hatched()) {
            hatch(shape);
        }
        if (look.edge() != null) {
            graphics.setColor(Color.decode(look.edge()));
            graphics.setStroke(new BasicStroke((float) look.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            graphics.draw(shape);
        }
    }

    private void hatch(Shape shape) {
        var bounds = shape.getBounds2D();
        var clip = graphics.getClip();
        graphics.clip(shape);
        graphics.setColor(Color.decode(Ink.HATCH));
        graphics.setStroke(new BasicStroke(0.6f));
        for (var x = bounds.getMinX() - bounds.getHeight(); x < bounds.getMaxX(); x += BETWEEN_HATCHES) {
            graphics.draw(new Line2D.Double(x, bounds.getMaxY(), x + bounds.getHeight(), bounds.getMinY()));
        }
        graphics.setClip(clip);
    }

    private static Path2D path(Mark.Outline outline) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (var line : outline.lines()) {
            path.moveTo(line.get(0).x(), line.get(0).y());
            line.subList(1, line.size()).forEach(at -> path.lineTo(at.x(), at.y()));
            if (outline.encloses()) {
                path.closePath();
            }
        }
        return path;
    }
}
