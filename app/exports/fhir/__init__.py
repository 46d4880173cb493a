"""One child's record for other systems, in the shape of FHIR R4."""
