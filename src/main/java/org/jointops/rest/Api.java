package org.jointops.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The interface for scripts and other systems; the same doors as the pages use. */
@ApplicationPath("/api")
public class Api extends Application {}
