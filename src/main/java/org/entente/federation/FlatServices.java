package org.entente.federation;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpService;

/**
 * Puts options that stand in a clause of their own, {@code SERVICE <cache:> { SERVICE <bulk:> { SERVICE <…> … } } }, in
 * front of the IRI they are for. Two such clauses around one another would keep the enhancer's own reading of them, in
 * 5.6.0, from ever ending.
 */
final class FlatServices extends TransformCopy {
    @Override
    public Op transform(OpService service, Op body) {
        boolean isFlat = !(body instanceof OpService) || !ServiceCall.isOptionsAlone(service.getService());
        if (isFlat) {
            return super.transform(service, body);
        }
        OpService inner = (OpService) body;
        boolean isSilent = service.getSilent() || inner.getSilent();
        return inner.getService().isURI()
                ? new OpService(
                        NodeFactory.createURI(service.getService().getURI() + inner.getService().getURI()), inner.getSubOp(), isSilent)
                : new OpService(service.getService(), inner, isSilent);
    }
}
