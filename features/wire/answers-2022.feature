@wire-2022
Feature: Answers of Identify, 2022
  The body says whether the data could be decoded, not what becomes of it. An image can be asked for instead.

  @ANSWER
  Rule: The answer is 1 when queued, 0 when not decoded, and an image when asked for

    @each-way
    Scenario: Accepted, rejected and new calls are answered as queued
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When Identify receives:
        | external ID | 1468   |
        | city        | Boston |
      And Identify receives:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      And Identify receives:
        | external ID | (a new one) |
      Then every answer is that of an accepted call

    Scenario: Every answer of the whole run is that of a queued call
      Then every answer of the whole run is that of an accepted call

    Scenario Outline: A call as "<form>" with <what> is answered as not decoded
      When Identify receives, as "<form>", the payload:
        """
        <payload>
        """
      Then the answer is the text "0"
      And every answer has the status of an accepted call

      Examples:
        | what                  | form            | payload                                                                         |
        | an unfinished payload | form            | {"token": "<public key>"                                                        |
        | plain text            | form            | hello                                                                           |
        | no token              | form            | {"properties": {"$id": "x"}}                                                    |
        | an unfinished payload | JSON            | {"token": "<public key>"                                                        |
        | no token              | JSON            | {"properties": {"$id": "x"}}                                                    |
        | an unfinished payload | GET             | {"token": "<public key>"                                                        |
        | no token              | GET             | {"properties": {"$id": "x"}}                                                    |
        | an unfinished payload | GET, not base64 | {"token"                                                                        |
        | an empty payload      | JSON            | {}                                                                              |
        | single quotes         | JSON            | {'token': '<public key>', 'properties': {'$id': '<external ID 1468>'}}          |

    Scenario: An image is returned even for a payload that cannot be decoded
      When Identify receives, as "GET with the pixel asked for", the payload:
        """
        {"token": "<public key>"
        """
      Then the answer is an image

    Scenario: A call without a token stores nothing
      Given Jessica has a profile with:
        | external ID | 1468   |
        | city        | Boston |
      When Identify receives, as "form", the payload:
        """
        {"api_key": "<public key>", "properties": {"token": "<public key>", "$id": "<external ID 1468>",
          "$email": "<email new.me@yahoo.com>", "$city": "Denver"}}
        """
      Then Jessica still has:
        | email | (null) |
        | city  | Boston |
      And nobody is found by email "new.me@yahoo.com"

    Scenario Outline: An image is returned for a call as "<form>"
      When Identify receives, as "<form>", the payload:
        """
        {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "plan": "gold"}}
        """
      Then the answer is an image
      And Jessica is the one profile with:
        | external ID | 1468 |
        | plan        | gold |

      Examples:
        | form                          |
        | GET with the pixel asked for  |
        | form with the pixel asked for |
        | JSON with the pixel asked for |

  @NO-ERROR
  Rule: An image does not reveal a rejection

    Scenario Outline: Images for calls as "<form>" do not reveal a rejection
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When these calls are made in turn, 3 times:
        | call     | form   | external ID | email            | city   |
        | accepted | <form> | 1468        |                  | Boston |
        | rejected | <form> | 1468        | new.me@yahoo.com |        |
        | mixed    | <form> | 1468        | new.me@yahoo.com | Boston |
      Then the answers do not differ by kind of call

      Examples:
        | form                          |
        | GET with the pixel asked for  |
        | form with the pixel asked for |
        | JSON with the pixel asked for |

  @ALWAYS-200
  Rule: A call that cannot be read, or has odd values, has the same status

    Scenario Outline: A call as "<form>" with <what> has the same status
      When Identify receives, as "<form>", the payload:
        """
        <payload>
        """
      Then every answer has the status of an accepted call

      Examples:
        | what                      | form              | payload                                                                                                                              |
        | a single brace            | form              | {                                                                                                                                    |
        | a list                    | form              | []                                                                                                                                   |
        | a string                  | form              | "text"                                                                                                                               |
        | a number for properties   | form              | {"token": "<public key>", "properties": 5}                                                                                           |
        | true for properties       | JSON              | {"token": "<public key>", "properties": true}                                                                                        |
        | a list for the email      | form              | {"token": "<public key>", "properties": {"$email": []}}                                                                              |
        | a number for a bare email | JSON              | {"token": "<public key>", "properties": {"email": 5}}                                                                                |
        | a number beside an alias  | form              | {"token": "<public key>", "properties": {"$id": 5, "id": "<external ID 1468>"}}                                                      |
        | a list for the first name | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "$first_name": ["Jess"]}}                                      |
        | a number for the zip      | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "$zip": 2108}}                                                 |
        | text for the consent      | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "$consent": "sms"}}                                            |
        | null in the consent       | JSON              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "$consent": ["sms", null]}}                                    |
        | an object for $unset      | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "$unset": {"a": 1}}}                                           |
        | null for the token        | form              | {"token": null, "properties": {}}                                                                                                    |
        | an empty token            | JSON              | {"token": "", "properties": {}}                                                                                                      |
        | an object for the ID      | form              | {"token": "<public key>", "properties": {"$id": {"a": 1}}}                                                                           |
        | true for the email        | form              | {"token": "<public key>", "properties": {"$email": true}}                                                                            |
        | text for properties       | form              | {"token": "<public key>", "properties": "text"}                                                                                      |
        | a list for properties     | form              | {"token": "<public key>", "properties": [1]}                                                                                         |
        | no properties             | form              | {"token": "<public key>"}                                                                                                            |
        | no identifier             | form              | {"token": "<public key>", "properties": {"$image": "a.png"}}                                                                         |
        | no identifier             | JSON              | {"token": "<public key>", "properties": {"odd": "gold"}}                                                                             |
        | a number for the token    | form              | {"token": 5, "properties": {}}                                                                                                       |
        | an object for the token   | form              | {"token": {"a": 1}, "properties": {}}                                                                                                |
        | a word for the email      | form              | {"token": "<public key>", "properties": {"$email": "<external ID 1468>"}}                                                            |
        | a NUL in a text           | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "plan": "a\\u0000b"}}                                          |
        | half a surrogate pair     | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "plan": "a\\ud83d b"}}                                         |
        | a number beyond doubles   | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "plan": 1e400}}                                                |
        | a number of 30 digits     | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "plan": 123456789012345678901234567890}}                       |
        | an empty name             | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "": 1}}                                                        |
        | an empty payload          | form              | {}                                                                                                                                   |
        | no body                   | JSON              |                                                                                                                                      |
        | no data                   | GET               |                                                                                                                                      |
        | an empty payload          | form without data | {}                                                                                                                                   |
        | a single brace            | JSON              | {                                                                                                                                    |
        | a list                    | JSON              | []                                                                                                                                   |
        | an object for a property  | form              | {"token": "<public key>", "properties": {"odd": {"a": 1}}}                                                                           |
        | null in a list            | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "odd": ["a", null]}}                                           |
        | a list in a list          | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "odd": [["a"]]}}                                               |
        | lists in lists            | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "odd": [[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]}} |
        | a day that is none        | form              | {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "odd": "2022-02-30"}}                                          |
        | null                      | JSON              | null                                                                                                                                 |
        | null for properties       | JSON              | {"token": "<public key>", "properties": null}                                                                                        |
        | a single brace            | GET               | {                                                                                                                                    |
        | bytes that are no text    | GET, not base64   | /w==                                                                                                                                 |
        | an undecodable payload    | GET, not base64   | %%%                                                                                                                                  |
        | an empty payload          | GET without data  | {}                                                                                                                                   |

  @NULLS
  Rule: Null in place of all properties has the usual status

    Scenario Outline: A call as "<form>" with null in place of all properties has the same status
      When Identify receives, as "<form>", the payload:
        """
        {"token": "<public key>", "properties": null}
        """
      Then every answer has the status of an accepted call

      Examples:
        | form |
        | form |
        | JSON |
        | GET  |
