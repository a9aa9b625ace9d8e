package org.jointops.access;

import java.util.List;
import org.jointops.platform.UseCase;

/** The table of rights itself, for those who see to it that it is right. */
@UseCase
public class Rights {

    @Allowed(Permission.READ_RIGHTS)
    public List<Permission> table() {
        return List.of(Permission.values());
    }
}
