CREATE SEQUENCE biometrics.template_change;
