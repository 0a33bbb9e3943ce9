"""The prompts of Intake, one file a kind of question."""
