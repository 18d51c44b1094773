@wire-2022
Feature: Special properties, 2022
  Some special properties of the 2022 format are lists.

  @PROP-CREATE
  Rule: They are created as any other

    Scenario: Consent
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives:
        | external ID | 1468             |
        | consent     | ["email", "sms"] |
      Then Jessica has:
        | consent | ["email", "sms"] |

  @VALUES
  Rule: They come back as they were sent

    Scenario: Consent
      When Identify receives:
        | external ID | 1468             |
        | consent     | ["email", "sms"] |
      Then Jessica is the one profile with:
        | external ID | 1468             |
        | consent     | ["email", "sms"] |
