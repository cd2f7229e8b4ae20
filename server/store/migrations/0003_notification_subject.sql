-- What was told about a decision is found when the decision is taken back.
CREATE INDEX notification_about ON notification (tenant, subject);
