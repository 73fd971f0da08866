package org.vfsruntime.ros.generator;

/** A service: what is asked and what is answered. */
record Service(String packageName, String name, Structure request, Structure response) {
    String fullName() {
        return packageName + "/" + name;
    }
}
