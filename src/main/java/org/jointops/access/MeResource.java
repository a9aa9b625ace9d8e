package org.jointops.access;

import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the caller is. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    private SignedIn signedIn;

    /** The caller's account as the API shows it. */
    @JsonbPropertyOrder({"userName", "name", "roles", "country", "service", "unit"})
    public record Account(
            String userName,
            String name,
            List<String> roles,
            String country,
            @Nullable String service,
            @Nullable String unit) {}

    @GET
    public Account me() {
        var officer = signedIn.officer();
        return new Account(
                officer.userName(),
                officer.name(),
                officer.roles().stream().map(Role::code).sorted().toList(),
                officer.country(),
                officer.service(),
                officer.unit());
    }
}
