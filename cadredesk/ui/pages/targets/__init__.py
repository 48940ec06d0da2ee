"""The page Chỉ tiêu: the milestones of the plans, what they stand at, and who is behind."""
