CREATE SEQUENCE biometrics.template_change_id;
