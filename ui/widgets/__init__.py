"""The kit: painted subclasses of real Qt controls, which keep their accessible roles."""
