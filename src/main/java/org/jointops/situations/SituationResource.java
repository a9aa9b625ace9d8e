package org.jointops.situations;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jointops.reporting.render.Format;
import org.jointops.rest.Bodies;
import org.jointops.rest.Download;
import org.jointops.rest.Languages;
import org.jointops.rest.ListDocument;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Daily situation reports for other systems, and as files; and to whom they go by mail. */
@Path("operations/{code}/situations")
@Consumes(MediaType.APPLICATION_JSON)
public class SituationResource {

    @Inject
    private Situations situations;

    @Inject
    private Recipients recipients;

    @Context
    private HttpHeaders headers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ListDocument<SituationRow> list(
            @PathParam("code") String code,
            @QueryParam("size") @Nullable String size,
            @QueryParam("after") @Nullable String after) {
        return new ListDocument<>(situations.list(code, Paging.read(size, after)));
    }

    @GET
    @Path("{day}")
    @Produces(MediaType.APPLICATION_JSON)
    public SituationDocument get(@PathParam("code") String code, @PathParam("day") String day) {
        return situations.get(code, day);
    }

    @GET
    @Path("{day}.{format}")
    public Response file(
            @PathParam("code") String code,
            @PathParam("day") String day,
            @PathParam("format") String extension,
            @QueryParam("lang") @Nullable String lang) {
        var format = Format.of(extension).orElseThrow(Problem::hidden);
        var language = Languages.asked(lang, headers);
        var report =
                SituationReport.of(situations.export(code, day, format.extension(), language.getLanguage()), language);
        StreamingOutput body = out -> format.write(report, out);
        return new Download(code + "-" + day + "." + format.extension(), format.mediaType(), language)
                .of(body)
                .build();
    }

    @GET
    @Path("recipients")
    @Produces(MediaType.APPLICATION_JSON)
    public RecipientsDraft recipients(@PathParam("code") String code) {
        return recipients.of(code);
    }

    @POST
    @Path("recipients")
    @Produces(MediaType.APPLICATION_JSON)
    public RecipientsDraft sendTo(@PathParam("code") String code, @Nullable RecipientsDraft draft) {
        return recipients.change(code, Bodies.required(draft));
    }
}
