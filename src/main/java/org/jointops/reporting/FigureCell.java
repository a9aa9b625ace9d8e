package org.jointops.reporting;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Objects;
import org.jointops.shared.Dimension;
import org.jointops.shared.Messages;
import org.jointops.shared.Quantity;
import org.jointops.web.Formats;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell of a table of figures: the confirmed figure and under it the provisional one, or the figure of
 * one state alone. Each leads to its records, and says its unit to those who do not see the column of units. A table has
 * hundreds of them, so each is one component.
 */
@FacesComponent("org.jointops.FigureCell")
public class FigureCell extends UIComponentBase {

    private static final String NO_BREAK_SPACE = "\u00a0";

    @Override
    public String getFamily() {
        return "org.jointops.FigureCell";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var of = Objects.requireNonNull((Figure) getAttributes().get("of"));
        var figures = (ResultTable.@Nullable Figures) getAttributes().get("figures");
        var only = (String) getAttributes().get("only");
        var formats =
                (Formats) context.getApplication().getELResolver().getValue(context.getELContext(), null, "formats");
        var out = context.getResponseWriter();
        if (figures == null) {
            none(out, "–");
        } else if (only != null) {
            var state = Figure.State.of(only).orElseThrow();
            one(context, figures.in(state), of.in(state), formats);
        } else {
            one(context, figures.confirmed(), of.in(Figure.State.CONFIRMED), formats);
            if (figures.provisional().isPositive()) {
                under(context, figures.provisional(), of.in(Figure.State.PROVISIONAL), formats);
            }
        }
    }

    private void under(FacesContext context, Quantity quantity, Figure figure, Formats formats) throws IOException {
        var out = context.getResponseWriter();
        out.startElement("span", this);
        out.writeAttribute("class", "results-provisional " + getAttributes().getOrDefault("stacked", ""), null);
        out.startElement("span", this);
        out.writeAttribute("aria-hidden", "true", null);
        out.writeText("+" + NO_BREAK_SPACE, null);
        out.endElement("span");
        out.startElement("span", this);
        out.writeAttribute("class", "unseen", null);
        out.writeText(Messages.in(context.getViewRoot().getLocale()).text("reporting.provisional") + ": ", null);
        out.endElement("span");
        one(context, quantity, figure, formats);
        out.endElement("span");
    }

    private void one(FacesContext context, Quantity quantity, Figure figure, Formats formats) throws IOException {
        var out = context.getResponseWriter();
        if (!quantity.isPositive()) {
            none(out, formats.amount(quantity));
            return;
        }
        out.startElement("a", this);
        out.writeAttribute("class", "figure", null);
        out.writeAttribute("href", context.getExternalContext().getRequestContextPath() + figure.address(), null);
        out.writeText(formats.amount(quantity), null);
        out.startElement("span", this);
        var money = quantity.unit().dimension() == Dimension.MONEY;
        out.writeAttribute("class", money ? "figure-unit figure-money" : "figure-unit", null);
        out.writeText(NO_BREAK_SPACE + formats.unitAfter(quantity), null);
        out.endElement("span");
        out.endElement("a");
    }

    private void none(ResponseWriter out, String text) throws IOException {
        out.startElement("span", this);
        out.writeAttribute("class", "figure figure-none", null);
        out.writeText(text, null);
        out.endElement("span");
    }
}
