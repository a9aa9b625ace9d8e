package org.jointops.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.html.HtmlSelectOneMenu;
import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;

/** A native select that takes any value: whether it may be chosen is for the use case to say, at the field. */
@FacesComponent("org.jointops.Choice")
public class Choice extends HtmlSelectOneMenu {

    @Override
    protected void validateValue(FacesContext context, @Nullable Object value) {
        // nothing is refused here
    }
}
