package org.vfsruntime.visualization.report.data;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vfsruntime.visualization.report.map.FlatMap;

/** Where points are on the map, and how far it can be trusted. */
final class MapJson {
    private MapJson() {}

    static ObjectNode of(FlatMap map) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("xy", Packed.floats(map.coordinates().toArray()))
                .put("engine", map.engine())
                .put("notice", map.notice());
        ObjectNode quality = json.putObject("quality");
        map.quality().forEach(quality::put);
        return json;
    }
}
