package org.jointops.reporting.render;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.util.List;
import java.util.Map;
import org.jointops.drawings.Picture;
import org.w3c.dom.Element;

/** Paints the pictures of a printed report where its HTML says {@code <object data="0">}. */
class PrintedPictures implements FSObjectDrawerFactory {

    private final List<Picture> pictures;

    PrintedPictures(List<Picture> pictures) {
        this.pictures = pictures;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return true;
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        var picture = pictures.get(Integer.parseInt(element.getAttribute("data")));
        return (e, x, y, width, height, device, context, dots) -> {
            var wide = (float) width / dots;
            device.drawWithGraphics((float) x, (float) y, wide, (float) height / dots, graphics -> {
                graphics.scale(wide / picture.width(), wide / picture.width());
                picture.paint(graphics);
            });
            return Map.of();
        };
    }
}
