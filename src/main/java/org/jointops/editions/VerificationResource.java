package org.jointops.editions;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Whether a file belongs to a sealed edition, for other systems. */
@Path("verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    @Inject
    private EditionFiles files;

    @GET
    public VerificationDocument verify(
            @QueryParam("sha256") @Nullable String sha256, @QueryParam("name") @Nullable String name) {
        return files.verify(sha256, name);
    }
}
