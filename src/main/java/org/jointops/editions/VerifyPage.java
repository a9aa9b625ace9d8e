package org.jointops.editions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Whether a file is one of a sealed edition. The browser takes the file's SHA-256; the file itself stays where it is. */
@Named
@RequestScoped
public class VerifyPage {

    @Inject
    private EditionFiles files;

    @Inject
    private Pages pages;

    @Inject
    @Param
    private @Nullable String sha256;

    @Inject
    @Param
    private @Nullable String name;

    private @Nullable VerificationDocument answer;

    public void open() {
        if (sha256 == null || sha256.isBlank()) {
            pages.attempt(files::requireRole);
        } else {
            answer = pages.attempt(() -> files.verify(sha256, name)).orElse(null);
        }
    }

    public @Nullable VerificationDocument getAnswer() {
        return answer;
    }

    public @Nullable String getSha256() {
        return sha256;
    }

    public @Nullable String getName() {
        return name;
    }
}
