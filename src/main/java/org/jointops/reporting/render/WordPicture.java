package org.jointops.reporting.render;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jointops.drawings.Picture;

/** A picture in a document for Word, as fine as print needs it. */
final class WordPicture {

    private static final int DOTS_OF_AN_INCH = 300;
    private static final int POINTS_OF_AN_INCH = 72;

    private WordPicture() {}

    static void add(XWPFDocument document, Part.Illustration illustration) {
        var picture = illustration.picture();
        var run = document.createParagraph().createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(png(picture)),
                    PictureType.PNG,
                    "picture.png",
                    Units.toEMU(picture.width()),
                    Units.toEMU(picture.height()));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
        var said = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        said.setDescr(Html.printable(illustration.alternative()));
    }

    static byte[] png(Picture picture) {
        var scale = (double) DOTS_OF_AN_INCH / POINTS_OF_AN_INCH;
        var image = new BufferedImage(
                (int) Math.ceil(picture.width() * scale),
                (int) Math.ceil(picture.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        picture.paint(graphics);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
