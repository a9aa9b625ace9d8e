package org.jointops.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where a stack keeps its data, on which ports it listens, and with what it is started.
 *
 * @param home the directory that holds all data and logs of this stack
 * @param build the directory of the build, which holds the application and the servers as downloaded
 * @param application the application as it was built
 * @param realms the realms that an empty Keycloak imports
 * @param settings settings of the application beyond those that follow from the plan
 * @param virtualMachine options of the application's Java
 * @param fresh whether the data of earlier starts are deleted first
 */
record StackPlan(
        Path home,
        Path build,
        Path application,
        Ports ports,
        List<Path> realms,
        Map<String, String> settings,
        List<String> virtualMachine,
        boolean fresh) {

    Path logs() {
        return home.resolve("logs");
    }

    Path servers() {
        return build.resolve("stack");
    }
}
