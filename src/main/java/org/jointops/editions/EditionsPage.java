package org.jointops.editions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The editions of the operation whose code stands in the address. */
@Named
@RequestScoped
public class EditionsPage {

    @Inject
    private Editions editions;

    @Inject
    private SignedIn signedIn;

    @Inject
    @Param
    private @Nullable String code;

    private @Nullable List<EditionRow> rows;

    public List<EditionRow> getRows() {
        var read = rows;
        return read != null
                ? read
                : (rows = editions.list(String.valueOf(code), Paging.first(Paging.LARGEST_SIZE))
                        .items());
    }

    /** Whether the next edition can be drawn up: the last one is sealed, or there is none. */
    public boolean isMayDrawUp() {
        return signedIn.officer().may(Permission.DRAW_UP_EDITIONS)
                && getRows().stream().allMatch(row -> row.state().equals("sealed"));
    }
}
