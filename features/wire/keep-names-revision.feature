@wire-revision
Feature: Names and IDs beside the identifiers, successor
  An identifier that the profile has is not replaced, whatever custom properties are called and whatever else is in the
  document, the ID of the profile included (FAQ 1 and 6 to 8).

  Rule: Identify keeps an identifier whatever custom properties are called

    Scenario Outline: The <identifier> is kept when custom properties have its name
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "attributes": {<known>,
          "properties": {"<name>": "<<identifier> <new>>", "<other name>": "<<identifier> <new>>"}}}}
        """
      And Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "attributes": {<known>,
          "properties": {"$unset": ["<name>", "<other name>"]}}}}
        """
      And Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "attributes": {<known>},
          "meta": {"patch_properties": {"unset": ["<name>", "<other name>"]}}}}
        """
      Then Jessica still has:
        | <identifier> | <old> |
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by | value            | name | other name  | known                               |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com | $id  | external_id | "email": "<email old.me@yahoo.com>" |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by    | value | name   | other name | known                               |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  | $email | email      | "external_id": "<external ID 1468>" |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value | name          | other name   | known                               |
        | phone number | +16171000001 | +16171000009 | external ID | 1468  | $phone_number | phone_number | "external_id": "<external ID 1468>" |

  Rule: What else is in the document makes no difference

    Scenario Outline: The <identifier> is kept beside <what>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "attributes": {<known>, "<field>": "<<identifier> <new>>"<attribute>}<member>}}
        """
      Then Jessica still has:
        | <identifier> | <old> |
      And Jessica is found by <identifier> "<old>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | what     | attribute | member                                                      | field       | known                                        |
        | external ID | 1468 | 9999 | metadata |           | , "meta": {"patch_properties": {"append": {"kinds": "a"}}} | external_id | "phone_number": "<phone number +16171000001>" |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | what     | attribute           | member | field | known                               |
        | email      | old.me@yahoo.com | new.me@yahoo.com | a locale | , "locale": "en-US" |        | email | "external_id": "<external ID 1468>" |

  Rule: The ID of the profile in the document makes no difference

    Scenario Outline: The <identifier> is kept when the document has the ID of the profile
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | plan         | gold    |
      When Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "id": "<person ID Jessica>", "attributes": {<known>, "<field>": "<<identifier> <new>>"}}}
        """
      And Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "id": "<person ID Jessica>", "attributes": {"<field>": "<<identifier> <new>>"}}}
        """
      Then Jessica still has:
        | <identifier> | <old> |
      And Jessica is found by <identifier> "<old>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by | value            | field       | known                               |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com | external_id | "email": "<email old.me@yahoo.com>" |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by    | value | field | known                               |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  | email | "external_id": "<external ID 1468>" |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value | field        | known                               |
        | phone number | +16171000001 | +16171000009 | external ID | 1468  | phone_number | "external_id": "<external ID 1468>" |
