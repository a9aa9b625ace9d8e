package org.jointops.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jointops.platform.Settings;

/** From where a request came, as far as it can be trusted. */
public final class CallerAddress {

    private CallerAddress() {}

    /** Each proxy of ours adds the address it was called from behind those that it was told of. */
    public static String of(HttpServletRequest request) {
        var proxies = Settings.current().limits().proxies();
        var forwarded = request.getHeader("X-Forwarded-For");
        if (proxies == 0 || forwarded == null) {
            return request.getRemoteAddr();
        }
        var addresses = forwarded.split(",");
        return addresses[Math.max(0, addresses.length - proxies)].strip();
    }
}
